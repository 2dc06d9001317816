using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Qianwen.Contracts;

namespace Qianwen.Azure.Tables;

/// <summary>
/// Rows whose body is JSON. A string property holds at most 32K characters and an entity at most 1 MiB, so the text is
/// spread over <c>Json0</c>, <c>Json1</c>, …
/// </summary>
internal static class JsonRow
{
    /// <summary>Characters in one property; the service's limit is 32 768.</summary>
    private const int ChunkLength = 32_000;

    /// <summary>Characters in one entity: two bytes each, with room for keys and names under 1 MiB.</summary>
    private const int LongestText = 500_000;
    private static readonly JsonSerializerOptions Options = QianwenJson.With(StoredJsonContext.Default);

    /// <summary>A row that holds <paramref name="value"/>.</summary>
    /// <exception cref="InvalidOperationException">The value is too large for one entity.</exception>
    public static TableEntity Create<T>(string partitionKey, string rowKey, T value) =>
        Write(new TableEntity(partitionKey, rowKey), Serialize(value));

    /// <summary>The value that the row holds.</summary>
    /// <exception cref="JsonException">The row holds something else.</exception>
    public static T Read<T>(TableEntity entity) =>
        (T?)JsonSerializer.Deserialize(ReadText(entity), Options.GetTypeInfo(typeof(T)))
        ?? throw new JsonException($"Row '{entity.PartitionKey}/{entity.RowKey}' holds null.");

    /// <summary>The value as it is stored.</summary>
    public static string Serialize<T>(T value) => JsonSerializer.Serialize(value, Options.GetTypeInfo(typeof(T)));

    /// <summary>Adds text to a row.</summary>
    public static TableEntity Write(TableEntity entity, string text)
    {
        if (text.Length > LongestText)
        {
            throw new InvalidOperationException(
                $"Row '{entity.PartitionKey}/{entity.RowKey}' would hold {text.Length} characters; the most is {LongestText}."
            );
        }

        var (start, chunk) = (0, 0);
        do
        {
            var length = LengthOfChunk(text, start);
            entity[NameOf(chunk++)] = text.Substring(start, length);
            start += length;
        } while (start < text.Length);

        return entity;
    }

    /// <summary>The text of a row.</summary>
    public static string ReadText(TableEntity entity)
    {
        var text = new StringBuilder();
        for (var chunk = 0; entity.TryGetValue(NameOf(chunk), out var value) && value is string part; chunk++)
        {
            text.Append(part);
        }

        return text.ToString();
    }

    private static string NameOf(int chunk) => string.Create(CultureInfo.InvariantCulture, $"Json{chunk}");

    private static int LengthOfChunk(string text, int start)
    {
        var length = Math.Min(ChunkLength, text.Length - start);
        var splitsPair = start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]);
        return splitsPair ? length - 1 : length;
    }
}

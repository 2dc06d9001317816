using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Qianwen.Contracts;

namespace Qianwen.Functions.Http;

/// <summary>Reads JSON bodies and says exactly what is wrong with one that cannot be read. Unknown members are passed over.</summary>
public static partial class JsonBodyReader
{
    /// <summary>The most bytes a body may have.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>Reads the body.</summary>
    public static async Task<JsonBody<T>> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        if (!IsJson(request.ContentType))
        {
            return Problems.UnsupportedMediaType(request.ContentType);
        }

        var bytes = await ReadBytesAsync(request, cancellationToken);
        if (bytes is null)
        {
            return Problems.BodyTooLarge(MaxBytes);
        }

        try
        {
            var value = (T?)JsonSerializer.Deserialize(bytes, QianwenJson.Options.GetTypeInfo(typeof(T)));
            return value is null ? Problems.MalformedBody("The body is null; send a JSON object.") : value;
        }
        catch (JsonException malformed)
        {
            return Problems.MalformedBody(Describe(malformed));
        }
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType == "application/json" || type.Suffix == "json")
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static async Task<byte[]?> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[4096];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + count > MaxBytes)
            {
                return null;
            }

            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }

    private static string Describe(JsonException malformed)
    {
        var reason = Position().Replace(malformed.Message, "").Trim();
        if (MissingMembers().Match(reason) is { Success: true } missing)
        {
            return $"Members are missing: {missing.Groups["names"].Value.TrimEnd('.')}.";
        }

        reason = TypeName().IsMatch(reason) ? "The value is null, has the wrong type or is not allowed." : reason;

        var path = string.IsNullOrEmpty(malformed.Path) ? "$" : malformed.Path;
        var (line, column) = (malformed.LineNumber + 1, malformed.BytePositionInLine + 1);
        return line is null ? reason : $"At {path}, line {line}, byte {column}: {reason}";
    }

    [GeneratedRegex(@"\s*(Path: .*|LineNumber: .*)$", RegexOptions.Singleline)]
    private static partial Regex Position();

    [GeneratedRegex("could not be converted to|on type '|for type '")]
    private static partial Regex TypeName();

    [GeneratedRegex("missing required properties including: (?<names>.*)$")]
    private static partial Regex MissingMembers();
}

using Qianwen.Contracts.Conversations;

namespace Qianwen.Azure.Tables;

/// <summary>Splits items into batches that fit one transaction: 100 operations and 4 MiB.</summary>
internal static class ConversationBatch
{
    /// <summary>Two rows an item and one for the header stay within the service's 100 operations.</summary>
    private const int MostItems = 49;

    /// <summary>Characters of JSON; UTF-8 takes at most three bytes for each of them.</summary>
    private const int MostCharacters = 1_000_000;

    /// <summary>An item as it is stored, and the row that marks its id as taken.</summary>
    public sealed record Entry(string Json, string MarkerRow);

    /// <summary>The batches, in order; always one at least. An id that comes twice counts once.</summary>
    public static IReadOnlyList<IReadOnlyList<Entry>> Split(IReadOnlyList<ConversationItem> items)
    {
        List<List<Entry>> batches =
        [
            [],
        ];
        var characters = 0;
        foreach (var item in items.DistinctBy(item => item.Id))
        {
            var entry = new Entry(JsonRow.Serialize(item), $"id-{TableKey.Hash(item.Id)}");
            characters += entry.Json.Length;
            if (batches[^1].Count == MostItems || (characters > MostCharacters && batches[^1].Count > 0))
            {
                batches.Add([]);
                characters = entry.Json.Length;
            }

            batches[^1].Add(entry);
        }

        return batches;
    }
}

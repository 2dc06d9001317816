namespace Qianwen.Contracts.Providers;

/// <summary>One entity a provider knows by name.</summary>
/// <param name="Id">Stable id within the provider, e.g. <c>chagee/boya-juexian</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its proper name.</param>
/// <param name="Aliases">Other names people use, in any language (short names, pinyin, common English forms).</param>
/// <param name="Parent">For an item its merchant, for a place its city.</param>
/// <param name="Group">For an option its group: <c>size</c>, <c>sugar</c>, <c>ice</c>, <c>temperature</c>, <c>milk</c>, <c>topping</c>, …</param>
/// <param name="Tags">For an item the ids of its categories.</param>
/// <param name="Location">For a place, where it is.</param>
public sealed record VocabularyEntry(
    string Id,
    EntityKind Kind,
    LocalizedText Name,
    IReadOnlyList<string> Aliases,
    string? Parent = null,
    string? Group = null,
    IReadOnlyList<string>? Tags = null,
    GeoPoint? Location = null
);

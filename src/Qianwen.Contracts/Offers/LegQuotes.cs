using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Offers;

/// <summary>All that was quoted for one leg.</summary>
/// <param name="Chosen">Id of the offer that the legs after this one were quoted for: it or none.</param>
/// <param name="Elsewhere">Where nobody can serve the leg as it was said: what other shops have instead, at most a few.</param>
public sealed record LegQuotes(
    string LegId,
    IReadOnlyList<Offer> Offers,
    IReadOnlyList<StoreRefusal> Refusals,
    IReadOnlyList<StoreAlternative>? Elsewhere = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Chosen = null
);

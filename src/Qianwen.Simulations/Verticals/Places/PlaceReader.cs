using Qianwen.Contracts;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Marketplace.Search;
using Qianwen.Simulations.Verticals.Asking;

namespace Qianwen.Simulations.Verticals.Places;

/// <summary>
/// Reads a place that was named: one of the gazetteer, the person's own ("here", 公司), or the only one of its kind in the city
/// ("the airport"). What is none of these is refused, never replaced.
/// </summary>
public sealed class PlaceReader(Gazetteer gazetteer)
{
    private readonly Dictionary<string, string> _own = EmbeddedData
        .Read<IReadOnlyList<OwnPlaceData>>("verticals/own-places.json")
        .SelectMany(place => place.Words.Select(words => (Key: SearchText.Of(words).Compact, place.Label)))
        .ToDictionary(pair => pair.Key, pair => pair.Label);

    private readonly NameIndex<KindName> _kinds = new(
        KindName.All,
        kind => kind.Kind.ToString(),
        kind => kind.Name,
        kind => kind.Aliases
    );

    /// <summary>The gazetteer it reads from.</summary>
    public Gazetteer Gazetteer => gazetteer;

    /// <summary>The place, or why it is not known.</summary>
    /// <param name="within">The city it is looked for in first; null where none is known.</param>
    public (Spot? Spot, LocalizedText? Problem) Read(EntityReference said, Ask ask, Spot? within = null)
    {
        if (_own.TryGetValue(SearchText.Of(said.Words).Compact, out var label))
        {
            var known = ask.Here is { } here && (label == "here" || here.Label is null || here.Label == label);
            return known && gazetteer.Find(ask.Here) is { } own
                ? (own, null)
                : (
                    null,
                    new LocalizedText($"不知道“{said.Words}”在哪里", $"It is not known where \"{said.Words}\" is")
                );
        }

        return (gazetteer.Find(said, within) ?? gazetteer.Find(said)) is { } found ? (found, null)
            : _kinds.ByName(said.Words) is [var kind] ? OnlyOne(kind, ask, within)
            : (null, Offers.Refuse.UnknownPlace(said.Words));
    }

    private (Spot? Spot, LocalizedText? Problem) OnlyOne(KindName kind, Ask ask, Spot? within)
    {
        var city = within ?? (gazetteer.Find(ask.Here) is { } here ? gazetteer.City(here.City) : null);
        var found = gazetteer.Spots.Where(spot => spot.City == city?.Id && spot.Kind == kind.Kind).ToList();
        return found switch
        {
            [var only] => (only, null),
            [] => (null, new LocalizedText($"不知道是哪个{kind.Name.Zh}", $"It is not known which {kind.Name.En}")),
            _ => (
                null,
                new LocalizedText(
                    $"{city!.Name.Zh}有{string.Join("、", found.Select(spot => spot.Name.Zh))}，要说明是哪一个",
                    $"{city.Name.En} has {string.Join(", ", found.Select(spot => spot.Name.En))}; say which one"
                )
            ),
        };
    }
}

using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Places;

/// <summary>What a kind of place is called where its own name is left out.</summary>
internal sealed record KindName(SpotKind Kind, LocalizedText Name, IReadOnlyList<string> Aliases)
{
    /// <summary>The kinds people name so.</summary>
    public static IReadOnlyList<KindName> All { get; } =
    [
        new(SpotKind.Airport, new LocalizedText("机场", "airport"), ["the airport", "飞机场", "去机场", "air port"]),
        new(
            SpotKind.Station,
            new LocalizedText("火车站", "railway station"),
            ["高铁站", "车站", "station", "the station", "train station", "the train station", "动车站"]
        ),
        new(SpotKind.Hospital, new LocalizedText("医院", "hospital"), ["the hospital"]),
    ];
}

using Qianwen.Contracts;
using Qianwen.Simulations.Marketplace.Search;

namespace Qianwen.Simulations.Verticals.Places;

/// <summary>A part of a city that is named by where it lies: its centre, its north.</summary>
public static class Quarter
{
    private const double CentreMetres = 6_000;
    private const double AwayMetres = 9_000;

    private static readonly (string[] Words, double North, double East)[] Parts =
    [
        (
            [
                "centre",
                "center",
                "central",
                "city centre",
                "city center",
                "downtown",
                "town centre",
                "市中心",
                "中心",
                "市区",
            ],
            0,
            0
        ),
        (["north", "northern", "北", "北部", "北边", "城北"], 1, 0),
        (["south", "southern", "南", "南部", "南边", "城南"], -1, 0),
        (["east", "eastern", "东", "东部", "东边", "城东"], 0, 1),
        (["west", "western", "西", "西部", "西边", "城西"], 0, -1),
    ];

    /// <summary>The part of a city; null where the words name none.</summary>
    public static Spot? Of(string words, Spot city)
    {
        var key = SearchText.Of(words).Compact;
        foreach (var (names, north, east) in Parts)
        {
            if (names.Any(name => SearchText.Of(name).Compact == key))
            {
                var shift = AwayMetres / 111_000;
                var centre = new GeoPoint(
                    city.Location.Latitude + (north * shift),
                    city.Location.Longitude + (east * shift / Math.Cos(double.DegreesToRadians(city.Location.Latitude)))
                );
                var name = new LocalizedText($"{city.Name.Zh}{names[^1]}", $"{city.Name.En}, {names[0]}");
                return new Spot(city.Id + "/" + names[0], SpotKind.Area, city.Id, name, [], centre, CentreMetres);
            }
        }

        return null;
    }
}

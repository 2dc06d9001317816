using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Dining;

/// <summary>A restaurant of <c>verticals/restaurants.json</c>; its id begins with the id of its city.</summary>
/// <param name="Average">What a person spends, in fen.</param>
/// <param name="Type"><c>restaurant</c>, <c>bar</c> or <c>cafe</c>.</param>
/// <param name="Tables">How many tables there are of each size.</param>
/// <param name="Opens">When it is open, every day, as <c>11:00-14:30</c>.</param>
public sealed record RestaurantData(
    string Id,
    string Zh,
    string En,
    IReadOnlyList<string> Aliases,
    double Latitude,
    double Longitude,
    string Cuisine,
    IReadOnlyList<LocalizedText> Dishes,
    long Average,
    double Rating,
    IReadOnlyList<string> Facilities,
    string Type,
    IReadOnlyDictionary<string, int> Tables,
    IReadOnlyList<string> Opens,
    string Phone
)
{
    /// <summary>Its name.</summary>
    public LocalizedText Name => new(Zh, En);

    /// <summary>Its city's id.</summary>
    public string City => Id.Split('/')[0];

    /// <summary>Where it is.</summary>
    public GeoPoint Location => new(Latitude, Longitude);
}

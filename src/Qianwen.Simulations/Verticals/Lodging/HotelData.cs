using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Lodging;

/// <summary>A hotel of <c>verticals/hotels.json</c>; its id begins with the id of its city.</summary>
/// <param name="Type"><c>hotel</c>, <c>guesthouse</c>, <c>hostel</c>, <c>resort</c> or <c>apartment</c>.</param>
public sealed record HotelData(
    string Id,
    string Zh,
    string En,
    IReadOnlyList<string> Aliases,
    double Latitude,
    double Longitude,
    int Stars,
    double Rating,
    string Type,
    IReadOnlyList<string> Facilities,
    string Phone,
    IReadOnlyList<RoomData> Rooms
)
{
    /// <summary>Its name.</summary>
    public LocalizedText Name => new(Zh, En);

    /// <summary>Its city's id.</summary>
    public string City => Id.Split('/')[0];

    /// <summary>Where it is.</summary>
    public GeoPoint Location => new(Latitude, Longitude);
}

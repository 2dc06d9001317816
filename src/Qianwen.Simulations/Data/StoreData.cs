namespace Qianwen.Simulations.Data;

/// <summary>A line of <c>stores.json</c>: one branch of a chain.</summary>
/// <param name="Hours"><c>09:30-22:30</c> in the city's time; <c>00:00-24:00</c> never closes.</param>
/// <param name="PerMinute">Units its kitchen makes in a minute.</param>
/// <param name="QueueMinutes">How long an order waits before it is begun.</param>
/// <param name="MinOrder">Least subtotal, in fen.</param>
/// <param name="Coupons">Ids of the coupons it takes.</param>
public sealed record StoreData(
    string Id,
    string Chain,
    string City,
    string Zh,
    string En,
    double Latitude,
    double Longitude,
    string Hours,
    int PerMinute,
    int QueueMinutes,
    long MinOrder,
    double Rating,
    IReadOnlyList<string> Coupons
);

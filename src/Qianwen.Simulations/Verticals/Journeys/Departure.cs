using Qianwen.Contracts;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Verticals.Places;

namespace Qianwen.Simulations.Verticals.Journeys;

/// <summary>A flight or train that leaves every day.</summary>
/// <param name="Id">Number and route: <c>hangzhou-beijing-CA1234</c>.</param>
public sealed record Departure(
    string Id,
    string Number,
    CarrierData Carrier,
    ServiceData Service,
    Spot From,
    Spot To,
    TimeOnly Leaves,
    TimeSpan Takes,
    double Kilometres
)
{
    /// <summary>When it leaves on a day.</summary>
    public DateTimeOffset LeavesOn(DateOnly day) => new(day.ToDateTime(Leaves), OpeningHours.Offset);

    /// <summary>When it arrives.</summary>
    public DateTimeOffset ArrivesOn(DateOnly day) => LeavesOn(day) + Takes;

    /// <summary>Number and carrier.</summary>
    public LocalizedText Name => new($"{Carrier.Zh} {Number}", $"{Carrier.En} {Number}");

    /// <summary>How long it takes, in words.</summary>
    public LocalizedText Duration =>
        new($"{(int)Takes.TotalHours}小时{Takes.Minutes}分", $"{(int)Takes.TotalHours} h {Takes.Minutes} min");
}

namespace Qianwen.Simulations.Verticals.Journeys;

/// <summary>The rules a timetable is made of: <c>verticals/air.json</c>, <c>verticals/rail.json</c>. Minutes, kilometres, fen.</summary>
/// <param name="Varies">True where prices vary with the day, the hour and demand.</param>
/// <param name="Spots">Where it starts and ends: <c>airport</c> or <c>station</c>.</param>
/// <param name="OnSaleDays">How many days ahead it is sold.</param>
/// <param name="ClosesMinutes">How long before it leaves its sale ends.</param>
/// <param name="FreeMinutes">Until how long before it leaves it can be given back free of charge.</param>
/// <param name="ClassArgument">The argument that names a class.</param>
/// <param name="RoundTo">Prices are multiples of this.</param>
/// <param name="Booking">How its booking codes look.</param>
/// <param name="Weights">How much each city travels.</param>
public sealed record JourneyRules(
    bool Varies,
    string Spots,
    int OnSaleDays,
    int ClosesMinutes,
    int FreeMinutes,
    string ClassArgument,
    string DefaultClass,
    int RoundTo,
    JourneySteps Steps,
    IReadOnlyList<JourneyFee> Fees,
    string Booking,
    IReadOnlyDictionary<string, int> Weights,
    IReadOnlyList<CarrierData> Carriers,
    IReadOnlyList<ServiceData> Services
);

namespace Qianwen.Simulations.Verticals.Journeys;

/// <summary>A fee on every ticket, in fen.</summary>
public sealed record JourneyFee(string Code, string Zh, string En, long Fen);

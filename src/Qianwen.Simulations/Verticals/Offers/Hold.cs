using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Offers;

/// <summary>Something of which there is only so much: rooms of a night, seats of a train, pieces in stock, fen of a day's limit.</summary>
/// <param name="Resource">Unique within its provider.</param>
/// <param name="Units">How much is taken.</param>
/// <param name="Capacity">How much there is before anything was taken.</param>
/// <param name="Name">What the person knows it as.</param>
/// <param name="IsMoney">True where units are fen.</param>
public sealed record Hold(string Resource, int Units, int Capacity, LocalizedText Name, bool IsMoney = false);

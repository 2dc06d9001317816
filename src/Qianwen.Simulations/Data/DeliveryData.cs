namespace Qianwen.Simulations.Data;

/// <summary>How a chain charges for delivery; amounts in fen.</summary>
/// <param name="Base">For the first two kilometres.</param>
/// <param name="PerKilometre">For each further kilometre begun.</param>
/// <param name="FreeFrom">The subtotal from which delivery is free.</param>
public sealed record DeliveryData(long Base, long PerKilometre, long FreeFrom);

namespace Qianwen.Simulations.Payments;

/// <summary>Whose payment a key is.</summary>
public sealed record PaymentKeyOwner(string PersonId);

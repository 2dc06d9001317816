using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Payments;

/// <summary>A person's account at the payment provider.</summary>
/// <param name="Available">What can still be spent.</param>
/// <param name="Held">What is held for authorised payments.</param>
public sealed record PersonAccount(string PersonId, Money Available, Money Held);

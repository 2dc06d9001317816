using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>How a chain charges for delivery.</summary>
/// <param name="Base">For the first two kilometres.</param>
/// <param name="PerKilometre">For each further kilometre begun.</param>
/// <param name="FreeFrom">The subtotal from which delivery is free.</param>
public sealed record DeliveryTariff(Money Base, Money PerKilometre, Money FreeFrom)
{
    private const int BaseMetres = 2_000;

    /// <summary>The fee over a distance for an order of this subtotal.</summary>
    public Money Fee(int distanceMetres, Money subtotal)
    {
        if (subtotal >= FreeFrom)
        {
            return Money.Zero(Base.Currency);
        }

        var beyond = Math.Max(0, distanceMetres - BaseMetres);
        return Base + (PerKilometre * ((beyond + 999) / 1_000));
    }
}

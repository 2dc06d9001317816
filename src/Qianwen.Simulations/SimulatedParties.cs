using Qianwen.Simulations.Marketplace.Kitchen;
using Qianwen.Simulations.Marketplace.Orders;
using Qianwen.Simulations.Payments;
using Qianwen.Simulations.Riders;

namespace Qianwen.Simulations;

/// <summary>The parties of the outside world that take commands from queues: someone else can be each of them instead.</summary>
public static class SimulatedParties
{
    /// <summary>Takes merchant commands and makes what was ordered.</summary>
    public const string Merchant = "merchant";

    /// <summary>Takes payment commands.</summary>
    public const string Payment = "payment";

    /// <summary>Takes delivery commands and carries what is ready.</summary>
    public const string Rider = "rider";

    private static readonly Dictionary<string, Type[]> Triggers = new(StringComparer.Ordinal)
    {
        [Merchant] = [typeof(MerchantCommandTrigger), typeof(KitchenStepTrigger)],
        [Payment] = [typeof(PaymentCommandTrigger)],
        [Rider] = [typeof(DeliveryCommandTrigger), typeof(RiderStepTrigger)],
    };

    /// <summary>Every party.</summary>
    public static IReadOnlyCollection<string> All => Triggers.Keys;

    /// <summary>True for a class that listens to queues for one of <paramref name="parties"/>.</summary>
    public static bool Listens(Type function, IEnumerable<string> parties) =>
        parties.Any(party => Triggers[party].Contains(function));
}

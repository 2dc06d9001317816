namespace Qianwen.Simulations.Faults;

/// <summary>The ways in which the outside world can go wrong.</summary>
public static class FaultProfiles
{
    /// <summary>Everything works.</summary>
    public const string None = "none";

    /// <summary>The price rose between quote and order: rejected, and a fresh quote has the new price.</summary>
    public const string PriceChange = "price_change";

    /// <summary>The last one was sold between quote and order: rejected, and a fresh quote refuses it there.</summary>
    public const string SoldOut = "sold_out";

    /// <summary>The store is too busy: rejected.</summary>
    public const string StoreRefuses = "store_refuses";

    /// <summary>The store accepts, is paid, and gives the order up when it should begin to make it.</summary>
    public const string StoreRefusesAfterPayment = "store_refuses_after_payment";

    /// <summary>Quotes and replies come late.</summary>
    public const string Slow = "slow";

    /// <summary>The effect happens, the first reply is never sent.</summary>
    public const string LostReply = "lost_reply";

    /// <summary>The handler fails after its effect is saved and before it is answered.</summary>
    public const string ErrorAfterCommit = "error_after_commit";

    /// <summary>The authorisation is declined.</summary>
    public const string PaymentDeclined = "payment_declined";

    /// <summary>The capture is declined.</summary>
    public const string CaptureFails = "capture_fails";

    /// <summary>The first rider of a trip gives up; another one is found.</summary>
    public const string RiderCancels = "rider_cancels";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        None,
        PriceChange,
        SoldOut,
        StoreRefuses,
        StoreRefusesAfterPayment,
        Slow,
        LostReply,
        ErrorAfterCommit,
        PaymentDeclined,
        CaptureFails,
        RiderCancels,
    ];
}

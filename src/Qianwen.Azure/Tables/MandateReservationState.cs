namespace Qianwen.Azure.Tables;

/// <summary>Where a reservation stands.</summary>
internal enum MandateReservationState
{
    /// <summary>Set aside; the payment may still happen.</summary>
    Reserved,

    /// <summary>Paid.</summary>
    Committed,

    /// <summary>Not paid, or paid back. Final.</summary>
    Released,
}

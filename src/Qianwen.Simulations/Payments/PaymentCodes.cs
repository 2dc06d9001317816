namespace Qianwen.Simulations.Payments;

/// <summary>Why the payment provider says no.</summary>
public static class PaymentCodes
{
    public const string InsufficientFunds = "insufficient_funds";
    public const string Risk = "risk";
    public const string CaptureFailed = "capture_failed";
    public const string UnknownPayment = "unknown_payment";
    public const string Voided = "voided";
    public const string WrongState = "wrong_state";
    public const string OverAuthorised = "over_authorised";
    public const string OverCaptured = "over_captured";
    public const string InvalidAmount = "invalid_amount";
}

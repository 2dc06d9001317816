namespace Qianwen.Contracts.Payments;

/// <summary>The answer on <c>payment-replies</c> to one command; sent again, unchanged, when the command comes again.</summary>
/// <param name="Key">The command's key.</param>
/// <param name="InstanceId">The orchestration that waits.</param>
/// <param name="Type">The command's type.</param>
/// <param name="Outcome">What happened.</param>
/// <param name="Amount">The amount that it happened to.</param>
/// <param name="PaymentId">The provider's own number, for receipts.</param>
/// <param name="Code">For a refusal: <c>insufficient_funds</c>, <c>risk</c>, <c>limit</c>, …</param>
/// <param name="Message">For a refusal: why, for the person.</param>
public sealed record PaymentReply(
    string Key,
    string InstanceId,
    PaymentCommandType Type,
    PaymentOutcome Outcome,
    Money Amount,
    string? PaymentId = null,
    string? Code = null,
    LocalizedText? Message = null
);

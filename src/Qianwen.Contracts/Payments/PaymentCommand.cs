namespace Qianwen.Contracts.Payments;

/// <summary>A command on <c>payment-commands</c>. Its message id is <see cref="Key"/>; the same key has the same effect once.</summary>
/// <param name="Key">Minted before the effect: instance + step.</param>
/// <param name="Type">What to do.</param>
/// <param name="PaymentKey">The payment it belongs to; the authorisation's key. Capture, void and refund name it.</param>
/// <param name="InstanceId">The orchestration that waits for the reply.</param>
/// <param name="OrderKey">The order that is paid.</param>
/// <param name="PersonId">Who pays.</param>
/// <param name="Payee">The merchant that is paid.</param>
/// <param name="Amount">How much; positive.</param>
/// <param name="CartHash">Hash of the cart the person confirmed.</param>
public sealed record PaymentCommand(
    string Key,
    PaymentCommandType Type,
    string PaymentKey,
    string InstanceId,
    string OrderKey,
    string PersonId,
    string Payee,
    Money Amount,
    string CartHash
);

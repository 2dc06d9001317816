namespace Qianwen.Contracts.Orders;

/// <summary>News of an accepted order, on <c>merchant-replies</c> with subject <see cref="MessageSubjects.MerchantUpdate"/>.</summary>
/// <param name="Key">Unique per update; the message id.</param>
/// <param name="InstanceId">The orchestration that follows the order.</param>
/// <param name="Sequence">Counts up within the order; a lower one that comes late is old news.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="UnitsDone">Cups or dishes made so far.</param>
/// <param name="UnitsTotal">Of how many.</param>
/// <param name="Message">What happened, for the person; for <see cref="MerchantOrderStatus.Cancelled"/>: why.</param>
public sealed record MerchantUpdate(
    string Key,
    string InstanceId,
    string OrderKey,
    int Sequence,
    MerchantOrderStatus Status,
    int UnitsDone,
    int UnitsTotal,
    DateTimeOffset At,
    LocalizedText? Message = null
);

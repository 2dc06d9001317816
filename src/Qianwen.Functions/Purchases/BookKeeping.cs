using Microsoft.DurableTask;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Orchestration;

namespace Qianwen.Functions.Purchases;

/// <summary>The books and the open cases, from an orchestrator.</summary>
internal static class BookKeeping
{
    /// <summary>Books a payment step once per order and step.</summary>
    public static Task BookAsync(
        this TaskOrchestrationContext context,
        string orderKey,
        string personId,
        string merchantId,
        PaymentCommandType step,
        Money amount
    ) =>
        context.CallActivityAsync(
            nameof(BookActivity),
            new BookingRequest($"{orderKey}:{step}", orderKey, personId, merchantId, step, amount),
            Retry.Storage
        );

    /// <summary>Opens a case about a purchase.</summary>
    public static Task OpenCaseAsync(
        this TaskOrchestrationContext context,
        PurchaseInput input,
        string code,
        string detail
    ) =>
        context.CallActivityAsync(
            nameof(OpenCaseActivity),
            new CaseRequest(
                $"{input.OrderKey}:{code}",
                code,
                input.TaskId,
                input.PersonId,
                input.Order.Offer.Total,
                detail,
                context.Now()
            ),
            Retry.Storage
        );
}

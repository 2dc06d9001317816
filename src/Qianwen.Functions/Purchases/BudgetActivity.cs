using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Purchases;
using Qianwen.Core.Mandates;

namespace Qianwen.Functions.Purchases;

/// <summary>Reserves, commits or releases an amount under the person's mandate (ACT 2.1).</summary>
public sealed class BudgetActivity(IMandateStore mandates)
{
    /// <summary>Takes the step; a repeated one changes nothing.</summary>
    [Function(nameof(BudgetActivity))]
    public async Task<BudgetAnswer> RunAsync(
        [ActivityTrigger] BudgetRequest request,
        CancellationToken cancellationToken
    )
    {
        switch (request.Step)
        {
            case BudgetStep.Commit:
                await mandates.CommitAsync(request.PersonId, request.Key, cancellationToken);
                return new BudgetAnswer(true);
            case BudgetStep.Release:
                await mandates.ReleaseAsync(request.PersonId, request.Key, cancellationToken);
                return new BudgetAnswer(true);
            default:
                var decision = await mandates.ReserveAsync(
                    request.PersonId,
                    request.Key,
                    request.MerchantId,
                    request.Amount,
                    cancellationToken
                );
                return new BudgetAnswer(decision.Granted, decision.Code, decision.Limit, decision.Available);
        }
    }
}

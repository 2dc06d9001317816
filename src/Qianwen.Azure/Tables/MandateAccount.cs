using Azure;
using Azure.Data.Tables;
using Qianwen.Contracts.Payments;
using Qianwen.Core.Mandates;

namespace Qianwen.Azure.Tables;

/// <summary>A mandate with what counts against its total: what is reserved now, and what was committed this month.</summary>
/// <param name="Mandate">The saved mandate; null for the default one.</param>
/// <param name="Month">The month that <paramref name="Committed"/> is about.</param>
/// <param name="Reserved">Minor units reserved and not yet committed or released, whenever that was.</param>
/// <param name="Committed">Minor units committed in that month and not released since.</param>
/// <param name="ETag">Version of the row; null where there is none yet.</param>
internal sealed record MandateAccount(Mandate? Mandate, string Month, long Reserved, long Committed, ETag? ETag)
{
    private const string Row = "mandate";

    /// <summary>The account of a person, in the later of its own month and <paramref name="month"/>.</summary>
    public static async Task<MandateAccount> ReadAsync(
        TableClient table,
        string partitionKey,
        string month,
        CancellationToken cancellationToken
    )
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            partitionKey,
            Row,
            cancellationToken: cancellationToken
        );
        if (!row.HasValue)
        {
            return new MandateAccount(null, month, 0, 0, null);
        }

        var entity = row.Value!;
        var account = new MandateAccount(
            entity.GetBoolean("Saved") == true ? JsonRow.Read<Mandate>(entity) : null,
            entity.GetString(nameof(Month)),
            entity.GetInt64(nameof(Reserved)) ?? 0,
            entity.GetInt64(nameof(Committed)) ?? 0,
            entity.ETag
        );
        return string.CompareOrdinal(account.Month, month) < 0
            ? account with
            {
                Month = month,
                Committed = 0,
            }
            : account;
    }

    /// <summary>Writing this account, if nobody has written it since it was read.</summary>
    public TableTransactionAction Write(string partitionKey)
    {
        var row = new TableEntity(partitionKey, Row)
        {
            [nameof(Month)] = Month,
            [nameof(Reserved)] = Reserved,
            [nameof(Committed)] = Committed,
            ["Saved"] = Mandate is not null,
        };
        if (Mandate is not null)
        {
            JsonRow.Write(row, JsonRow.Serialize(Mandate));
        }

        return ETag is { } etag
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, etag)
            : new TableTransactionAction(TableTransactionActionType.Add, row);
    }

    /// <summary>May <paramref name="amount"/> be paid to the merchant now?</summary>
    public BudgetDecision Decide(Mandate mandate, string merchantId, Money amount)
    {
        if (mandate.Suspended)
        {
            return new BudgetDecision(false, "suspended");
        }

        if (mandate.ForbiddenMerchants.Contains(merchantId, StringComparer.Ordinal))
        {
            return new BudgetDecision(false, "merchant_forbidden");
        }

        if (amount.Currency != mandate.SingleLimit.Currency || amount.Currency != mandate.TotalLimit.Currency)
        {
            return new BudgetDecision(false, "currency_not_covered");
        }

        if (amount > mandate.SingleLimit)
        {
            return new BudgetDecision(false, "over_single_limit", mandate.SingleLimit, mandate.SingleLimit);
        }

        var used = checked(Reserved + Committed);
        var available = mandate.TotalLimit with { Amount = Math.Max(0, mandate.TotalLimit.Amount - used) };
        return amount > available
            ? new BudgetDecision(false, "over_total_limit", mandate.TotalLimit, available)
            : new BudgetDecision(true, null, null, available - amount);
    }
}

using Azure;
using Azure.Data.Tables;
using Qianwen.Contracts.Payments;

namespace Qianwen.Azure.Tables;

/// <summary>An amount set aside under a mandate: reserved → committed | released; committed → released.</summary>
/// <param name="Key">The effect it is for.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Month">The month it was committed in; empty until then.</param>
/// <param name="ETag">Version of the row; null where it is new.</param>
internal sealed record MandateReservation(
    string Key,
    string MerchantId,
    Money Amount,
    MandateReservationState State,
    string Month,
    ETag? ETag
)
{
    /// <summary>The reservation under a key, or null.</summary>
    public static async Task<MandateReservation?> FindAsync(
        TableClient table,
        string partitionKey,
        string key,
        CancellationToken cancellationToken
    )
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            partitionKey,
            RowFor(key),
            cancellationToken: cancellationToken
        );
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>Writing this reservation, if nobody has written it since it was read.</summary>
    public TableTransactionAction Write(string partitionKey)
    {
        var row = new TableEntity(partitionKey, RowFor(Key))
        {
            [nameof(Key)] = Key,
            [nameof(MerchantId)] = MerchantId,
            [nameof(Amount)] = Amount.Amount,
            [nameof(Money.Currency)] = Amount.Currency,
            [nameof(State)] = State.ToString(),
            [nameof(Month)] = Month,
        };
        return ETag is { } etag
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, etag)
            : new TableTransactionAction(TableTransactionActionType.Add, row);
    }

    private static MandateReservation Read(TableEntity row) =>
        new(
            row.GetString(nameof(Key)),
            row.GetString(nameof(MerchantId)),
            new Money(row.GetInt64(nameof(Amount)) ?? 0, row.GetString(nameof(Money.Currency))),
            Enum.Parse<MandateReservationState>(row.GetString(nameof(State))),
            row.GetString(nameof(Month)),
            row.ETag
        );

    private static string RowFor(string key) => $"reservation-{TableKey.From(key)}";
}

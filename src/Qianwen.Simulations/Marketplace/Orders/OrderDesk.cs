using System.Globalization;
using Microsoft.Extensions.Options;
using Qianwen.Contracts;
using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Quotes;

namespace Qianwen.Simulations.Marketplace.Orders;

/// <summary>Carries out merchant commands, each once; a command that comes again finds its reply.</summary>
public sealed class OrderDesk(
    OrderStore orders,
    PlacementCheck check,
    StockRoom stock,
    MarketCatalogue catalogue,
    TimeProvider time,
    IOptions<MarketplaceOptions> options
)
{
    /// <summary>The code of a placement whose cancellation came first.</summary>
    public const string CancelledBefore = "cancelled";

    /// <summary>The code of a second placement under the same order key.</summary>
    public const string AlreadyOrdered = "already_ordered";

    /// <summary>Carries out a command and saves it; the order as it is now and the reply to send.</summary>
    public async Task<(OrderRecord Order, MerchantReply Reply)> HandleAsync(
        MerchantCommand command,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = await orders.FindAsync(command.OrderKey, cancellationToken);
            var order = row?.Value;
            if (order?.ReplyTo(command.Key) is null)
            {
                order =
                    command.Type == MerchantCommandType.Place
                        ? await PlaceAsync(command, order, cancellationToken)
                        : Cancel(command, order);
                if (!await orders.TrySaveAsync(row, order, cancellationToken))
                {
                    continue;
                }
            }

            await PutBackAsync(order!, cancellationToken);
            return (order!, order!.ReplyTo(command.Key)!);
        }
    }

    private async Task<OrderRecord> PlaceAsync(
        MerchantCommand command,
        OrderRecord? order,
        CancellationToken cancellationToken
    )
    {
        if (order is { Status: { } status })
        {
            var code = status == MerchantOrderStatus.Cancelled ? CancelledBefore : AlreadyOrdered;
            var message = new LocalizedText("此订单号已处理过", "This order key was dealt with before");
            return order.With(Reply(command, MerchantOutcome.Rejected) with { Code = code, Message = message });
        }

        var fresh = order ?? Unknown(command);
        return await check.DecideAsync(command, cancellationToken) switch
        {
            PlacementVerdict.Accept accept => Accept(command, fresh, accept),
            PlacementVerdict.Reject reject => fresh.With(
                Reply(command, MerchantOutcome.Rejected) with
                {
                    Code = reject.Code,
                    Message = reject.Message,
                    Alternatives = reject.Alternatives,
                }
            ),
            var other => throw new InvalidOperationException($"Unknown verdict {other}."),
        };
    }

    private OrderRecord Accept(MerchantCommand command, OrderRecord order, PlacementVerdict.Accept accept)
    {
        var day = time.GetUtcNow().ToOffset(OpeningHours.Offset);
        var number = SeededValues.Number(options.Value.Seed, $"order|{command.OrderKey}", 1_000_000);
        var pickup = SeededValues.Number(options.Value.Seed, $"pickup|{command.OrderKey}", 10_000);
        var reply = Reply(command, MerchantOutcome.Accepted) with
        {
            OrderId = string.Create(CultureInfo.InvariantCulture, $"FD{day:yyMMdd}{number:000000}"),
            PickupCode = pickup.ToString("0000", CultureInfo.InvariantCulture),
            ReadyBy = accept.ReadyBy,
        };
        return order.With(reply) with
        {
            Status = MerchantOrderStatus.Accepted,
            UpdatesTo = command.UpdatesTo,
            CartHash = command.CartHash,
            Units = accept.Units,
            StartsAt = accept.StartsAt,
            ReadyBy = accept.ReadyBy,
        };
    }

    private OrderRecord Cancel(MerchantCommand command, OrderRecord? order)
    {
        var known = order ?? Unknown(command);
        return known.Status is MerchantOrderStatus.Making or MerchantOrderStatus.Ready
            ? known.With(
                Reply(command, MerchantOutcome.CancelRefused) with
                {
                    Code = "too_late",
                    Message = new LocalizedText("已开始制作，不能取消", "It is being made and cannot be cancelled"),
                }
            )
            : known.With(Reply(command, MerchantOutcome.Cancelled)) with
            {
                Status = MerchantOrderStatus.Cancelled,
            };
    }

    private async Task PutBackAsync(OrderRecord order, CancellationToken cancellationToken)
    {
        if (order.Status == MerchantOrderStatus.Cancelled && catalogue.Store(order.StoreId) is { } store)
        {
            await stock.ReturnAsync(store, order.OrderKey, cancellationToken);
        }
    }

    private OrderRecord Unknown(MerchantCommand command) =>
        new(
            command.OrderKey,
            command.StoreId,
            command.UpdatesTo,
            command.CartHash,
            null,
            0,
            time.GetUtcNow(),
            time.GetUtcNow(),
            0,
            []
        );

    private static MerchantReply Reply(MerchantCommand command, MerchantOutcome outcome) =>
        new(command.Key, command.InstanceId, command.OrderKey, outcome);
}

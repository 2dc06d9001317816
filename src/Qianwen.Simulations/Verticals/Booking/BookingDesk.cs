using System.Globalization;
using Microsoft.Extensions.Options;
using Qianwen.Contracts;
using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Marketplace;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Orders;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Booking;

/// <summary>Carries out the commands of every vertical, each once; a command that comes again finds its reply.</summary>
public sealed class BookingDesk(
    BookingStore store,
    BookingCheck check,
    CapacityBook capacity,
    TimeProvider time,
    IOptions<MarketplaceOptions> options
)
{
    /// <summary>For this long after it was placed, an order that has not begun can be undone whatever its terms say.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>Carries out a command and saves it; the order as it is now and the reply to send.</summary>
    public async Task<(BookingRecord Order, MerchantReply Reply)> HandleAsync(
        MerchantCommand command,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = await store.FindAsync(command.OrderKey, cancellationToken);
            var order = row?.Value;
            if (order?.ReplyTo(command.Key) is null)
            {
                order =
                    command.Type == MerchantCommandType.Place
                        ? await PlaceAsync(command, order, cancellationToken)
                        : Cancel(command, order ?? Unknown(command));
                if (!await store.TrySaveAsync(row, order, cancellationToken))
                {
                    continue;
                }
            }

            if (order!.Status == MerchantOrderStatus.Cancelled)
            {
                await capacity.ReturnAsync(order.ProviderId, order.OrderKey, cancellationToken);
            }

            return (order, order.ReplyTo(command.Key)!);
        }
    }

    private async Task<BookingRecord> PlaceAsync(
        MerchantCommand command,
        BookingRecord? order,
        CancellationToken cancellationToken
    )
    {
        if (order is { Status: { } status })
        {
            var code = status == MerchantOrderStatus.Cancelled ? OrderDesk.CancelledBefore : OrderDesk.AlreadyOrdered;
            return order.With(No(command, code, new("此订单号已处理过", "This order key was dealt with before")));
        }

        var fresh = order ?? Unknown(command);
        return await check.DecideAsync(command, cancellationToken) switch
        {
            BookingVerdict.Accept accept => Accept(command, fresh, accept.Offer),
            BookingVerdict.Reject reject => fresh.With(No(command, reject.Code, reject.Message)),
            var other => throw new InvalidOperationException($"Unknown verdict {other}."),
        };
    }

    private BookingRecord Accept(MerchantCommand command, BookingRecord order, BookingOffer offer)
    {
        var now = time.GetUtcNow();
        var late = offer.Draft.Floats ? now - offer.QuotedAt : TimeSpan.Zero;
        List<PlannedStep> steps = [.. offer.Draft.Steps.Select(step => step with { At = step.At + late })];
        var free = offer.Draft.FreeUntil + late;
        return order.With(Accepted(command, offer, steps[^1].At)) with
        {
            Status = MerchantOrderStatus.Accepted,
            UpdatesTo = command.UpdatesTo,
            CartHash = command.CartHash,
            ShopId = offer.ShopId,
            Units = offer.Draft.Lines.Sum(line => line.Quantity),
            FreeUntil = free > now + Grace ? free : now + Grace,
            Steps = steps,
        };
    }

    private MerchantReply Accepted(MerchantCommand command, BookingOffer offer, DateTimeOffset doneBy)
    {
        var seed = options.Value.Seed;
        var day = time.GetUtcNow().ToOffset(OpeningHours.Offset);
        var number = SeededValues.Number(seed, $"order|{command.OrderKey}", 1_000_000);
        var prefix = offer.ProviderId[..2].ToUpperInvariant();
        return new MerchantReply(command.Key, command.InstanceId, command.OrderKey, MerchantOutcome.Accepted)
        {
            OrderId = string.Create(CultureInfo.InvariantCulture, $"{prefix}{day:yyMMdd}{number:000000}"),
            ReadyBy = doneBy,
            Codes =
            [
                .. (offer.Draft.Codes ?? []).Select(
                    (code, at) => new OrderCode(code.Kind, code.For(seed, $"{command.OrderKey}|{at}"))
                ),
            ],
        };
    }

    private BookingRecord Cancel(MerchantCommand command, BookingRecord order)
    {
        var begun = order.Status is MerchantOrderStatus.Ready or MerchantOrderStatus.Done;
        var late = order.Status is not (null or MerchantOrderStatus.Cancelled) && time.GetUtcNow() > order.FreeUntil;
        return begun || late
            ? order.With(
                Reply(command, MerchantOutcome.CancelRefused) with
                {
                    Code = "too_late",
                    Message = begun
                        ? new LocalizedText("已经开始，不能取消", "It has begun and cannot be cancelled")
                        : new LocalizedText("已过免费取消时间", "The time for free cancellation is over"),
                }
            )
            : order.With(Reply(command, MerchantOutcome.Cancelled)) with
            {
                Status = MerchantOrderStatus.Cancelled,
            };
    }

    private BookingRecord Unknown(MerchantCommand command) =>
        new(
            command.OrderKey,
            command.ProviderId,
            command.StoreId,
            command.UpdatesTo,
            command.CartHash,
            null,
            0,
            time.GetUtcNow(),
            [],
            0,
            []
        );

    private static MerchantReply No(MerchantCommand command, string code, LocalizedText message) =>
        Reply(command, MerchantOutcome.Rejected) with
        {
            Code = code,
            Message = message,
        };

    private static MerchantReply Reply(MerchantCommand command, MerchantOutcome outcome) =>
        new(command.Key, command.InstanceId, command.OrderKey, outcome);
}

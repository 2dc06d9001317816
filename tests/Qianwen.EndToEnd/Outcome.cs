using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;

namespace Qianwen.EndToEnd;

/// <summary>What a run came to, without its times: equal runs ended with the same receipts and the same books.</summary>
/// <param name="Text">Everything that is compared, a line a fact.</param>
public sealed record Outcome(string Text)
{
    /// <summary>The outcome of a world that has come to rest.</summary>
    public static async Task<Outcome> OfAsync(World world)
    {
        var books = await Books.ReadAsync(world);
        var items = books.Transcripts.SelectMany(transcript => transcript).ToList();
        List<string> facts =
        [
            .. books.Tasks.Select(task => $"task {task.Id} {task.Status} {task.Cart?.Total}"),
            .. books.Tasks.SelectMany(task => task.Orders).Select(Order),
            .. items.OfType<TextItem>().Where(text => text.Role == "user").Select(text => $"said {text.Text}"),
            .. items.OfType<ProposalItem>().Select(proposal => $"proposed {proposal.Id} {proposal.Cart.Total}"),
            .. items.OfType<ReceiptItem>().Select(Receipt),
            .. items.OfType<FailureItem>().Select(failure => $"failure {failure.Code} {failure.Text}"),
            .. books.Cases.Select(open => $"case {open.Code} {open.Key}"),
            .. books.Payments.Select(payment =>
                $"payment {payment.PaymentKey} {payment.State} {payment.Authorised} {payment.Captured} {payment.Refunded}"
            ),
            .. books.Accounts.Select(account => account.ToString()),
            .. books.Orders.Select(order => $"order {order.OrderKey} {order.StoreId} {order.Status} {order.Units}"),
            .. books.Delivered.Select(order => $"delivered {order}"),
            .. books
                .Orders.SelectMany(order => books.BookingsOf(order.OrderKey))
                .Select(booking => $"booked {booking.Key}"),
        ];
        return new Outcome(string.Join('\n', facts.Order(StringComparer.Ordinal)));
    }

    private static string Order(OrderView order) =>
        $"ordered {order.OrderKey} {order.OrderId} {order.PickupCode} {order.Payment} {order.Kitchen} {order.Captured} "
        + $"{order.Refunded} {order.PaymentUnknown} {order.Trips.Count} trips";

    private static string Receipt(ReceiptItem receipt) =>
        $"receipt {receipt.Id} {receipt.OrderId} {receipt.PaymentId} {receipt.Paid} {receipt.Refunded} "
        + QianwenJson.Serialize(receipt.Offer.Lines);
}

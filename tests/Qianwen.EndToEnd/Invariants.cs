using Microsoft.DurableTask.Client;
using Qianwen.Cli.Composition;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Core.Jobs;
using Qianwen.Core.Ledger;
using Qianwen.Simulations.Payments;

namespace Qianwen.EndToEnd;

/// <summary>What is true at the end of every run, whatever went wrong on the way.</summary>
public static class Invariants
{
    /// <summary>Fails with every rule that is broken.</summary>
    public static async Task HoldAsync(World world)
    {
        var books = await Books.ReadAsync(world);
        List<string> broken =
        [
            .. OneOfEachPerLeg(books),
            .. books.Payments.SelectMany(CapturedOnce),
            .. books.Payments.SelectMany(payment => MoneyOf(books, payment)),
            .. books.Payments.SelectMany(payment => LedgerOf(books, payment)),
            .. books.Accounts.SelectMany(account => AccountOf(books, account)),
            .. Budgets(books),
            .. OneCartAllTheWay(books),
            .. Transcripts(books),
            .. books.Tasks.Where(task => !task.Status.IsOver()).Select(task => $"{task.Id} is still {task.Status}"),
            .. Queues(world),
            .. await OrchestrationsAsync(world),
        ];
        var cases = string.Join("; ", books.Cases.Select(open => $"{open.Code} {open.Key}: {open.Detail}"));
        Assert.True(broken.Count == 0, $"{string.Join('\n', broken)}\nCases: {cases}");
    }

    /// <summary>Fails with every rule that is broken while things still go on.</summary>
    public static async Task AlwaysAsync(World world)
    {
        var books = await Books.ReadTheirsAsync(world);
        List<string> broken =
        [
            .. AtMostOneOfEachPerLeg(books),
            .. books.Payments.SelectMany(CapturedOnce),
            .. books.Accounts.SelectMany(account => AccountOf(books, account)),
        ];
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    /// <summary>The order that a payment is for.</summary>
    public static string OrderOf(PaymentEntry payment) => payment.PaymentKey[..payment.PaymentKey.LastIndexOf(':')];

    private static IEnumerable<string> OneOfEachPerLeg(Books books) =>
        [
            .. AtMostOneOfEachPerLeg(books),
            .. books
                .Delivered.Where(key => books.Payments.All(payment => OrderOf(payment) != key) && !books.IsFree(key))
                .Select(order => $"{order} was delivered and never paid"),
        ];

    private static IEnumerable<string> AtMostOneOfEachPerLeg(Books books)
    {
        var paid = books.Payments.Where(payment => Kept(payment) > 0).GroupBy(payment => LegOf(OrderOf(payment)));
        foreach (var leg in paid.Where(leg => leg.Count() > 1))
        {
            yield return $"{leg.Key} was paid {leg.Count()} times";
        }

        var standing = books.Orders.Where(order => order.Status is not (null or MerchantOrderStatus.Cancelled));
        foreach (var leg in standing.GroupBy(order => LegOf(order.OrderKey)).Where(leg => leg.Count() > 1))
        {
            yield return $"{leg.Key} was ordered {leg.Count()} times";
        }
    }

    private static IEnumerable<string> MoneyOf(Books books, PaymentEntry payment)
    {
        var order = OrderOf(payment);
        if (payment.State == PaymentState.Authorised && !books.HasCase(order))
        {
            yield return $"{payment.Authorised} is still held for {order} and nobody was told";
        }

        var due = books.Delivered.Contains(order) ? payment.Authorised.Amount : 0;
        if (Kept(payment) != due && !books.HasCase(order))
        {
            yield return $"{Kept(payment)} fen were kept for {order} where {due} are due, and nobody was told";
        }
    }

    private static IEnumerable<string> CapturedOnce(PaymentEntry payment)
    {
        if (payment.Replies.Count(reply => reply.Outcome == PaymentOutcome.Captured) > 1)
        {
            yield return $"{OrderOf(payment)} was captured more than once";
        }
    }

    private static IEnumerable<string> LedgerOf(Books books, PaymentEntry payment)
    {
        var order = OrderOf(payment);
        var bookings = books.BookingsOf(order);
        if (bookings.Any(booking => booking.Entries.Sum(entry => entry.Amount.Amount) != 0))
        {
            yield return $"the bookings of {order} do not balance";
        }

        if (books.HasCase(order))
        {
            yield break;
        }

        var accounts = bookings
            .SelectMany(booking => booking.Entries)
            .GroupBy(entry => entry.Account)
            .ToDictionary(account => account.Key, account => account.Sum(entry => entry.Amount.Amount));
        var atMerchants = accounts
            .Where(account => account.Key.StartsWith(PaymentBooking.Merchant(""), StringComparison.Ordinal))
            .Sum(account => account.Value);
        var held = accounts.GetValueOrDefault(PaymentBooking.Held(payment.PersonId));
        if (atMerchants != Kept(payment) || held != 0)
        {
            yield return $"our books say {atMerchants} kept and {held} held for {order}; the provider says {Kept(payment)} kept";
        }
    }

    private static IEnumerable<string> AccountOf(Books books, PersonAccount account)
    {
        var theirs = books.Payments.Where(payment => payment.PersonId == account.PersonId).ToList();
        var held = theirs
            .Where(payment => payment.State == PaymentState.Authorised)
            .Sum(payment => payment.Authorised.Amount);
        var opening = books.OpeningBalance(account.PersonId);
        if (account.Held.Amount != held || account.Available.Amount + held + theirs.Sum(Kept) != opening)
        {
            yield return $"the account of {account.PersonId} does not add up: {account}, opened with {opening}";
        }
    }

    private static IEnumerable<string> Budgets(Books books)
    {
        foreach (var person in books.Mandates.GroupBy(row => row.PartitionKey))
        {
            var reservations = person
                .Where(row => row.RowKey.StartsWith("reservation-", StringComparison.Ordinal))
                .ToList();
            var dangling = reservations.Where(row => row.GetString("State") == "Reserved").ToList();
            foreach (var key in dangling.Select(row => row.GetString("Key")).Where(key => !books.HasCase(key)))
            {
                yield return $"the budget of {key} is reserved for ever";
            }

            var account = person.Single(row => row.RowKey == "mandate");
            var kept = books
                .Payments.Where(payment => payment.PersonId == person.Key && !books.HasCase(OrderOf(payment)))
                .Sum(Kept);
            var committed = reservations
                .Where(row => row.GetString("State") == "Committed" && !books.HasCase(row.GetString("Key")))
                .Sum(row => row.GetInt64("Amount") ?? 0);
            if (committed != kept || account.GetInt64("Reserved") != dangling.Sum(row => row.GetInt64("Amount") ?? 0))
            {
                yield return $"the budget of {person.Key} counts {committed} fen where {kept} were paid";
            }
        }
    }

    private static IEnumerable<string> OneCartAllTheWay(Books books)
    {
        var proposals = books.Transcripts.SelectMany(items => items).OfType<ProposalItem>().ToList();
        foreach (var order in books.Orders.Where(order => order.Status is not null && order.CartHash.Length > 0))
        {
            var proposed = proposals.FirstOrDefault(one => one.Cart.Hash == order.CartHash)?.Cart;
            var mine = proposed?.Orders.FirstOrDefault(one =>
                order.OrderKey == $"{proposed.TaskId}:{proposed.Round}:{one.LegId}"
            );
            var paid = books.Payments.FirstOrDefault(payment => OrderOf(payment) == order.OrderKey);
            if (mine is null || (paid is null ? !mine.Offer.Total.IsZero : mine.Offer.Total != paid.Authorised))
            {
                yield return $"{order.OrderKey} was ordered as {order.CartHash}, paid as {paid?.Authorised}, confirmed as {mine?.Offer.Total}";
            }
        }
    }

    private static IEnumerable<string> Transcripts(Books books)
    {
        var items = books.Transcripts.SelectMany(transcript => transcript).ToList();
        foreach (var twice in items.GroupBy(item => item.Id).Where(same => same.Count() > 1))
        {
            yield return $"{twice.Key} is in the transcript {twice.Count()} times";
        }

        var receipts = items.OfType<ReceiptItem>().ToLookup(receipt => receipt.OrderKey);
        foreach (var order in books.Delivered.Where(order => receipts[order].Count() != 1))
        {
            yield return $"{order} was delivered and has {receipts[order].Count()} receipts";
        }

        foreach (
            var receipt in receipts
                .SelectMany(receipt => receipt)
                .Where(receipt => !books.HasCase(receipt.OrderKey) && !books.IsFree(receipt.OrderKey))
        )
        {
            var payment = books.Payments.FirstOrDefault(payment => OrderOf(payment) == receipt.OrderKey);
            if (
                payment?.Captured != receipt.Paid
                || payment.Refunded != receipt.Refunded
                || !books.Delivered.Contains(receipt.OrderKey)
            )
            {
                yield return $"the receipt of {receipt.OrderKey} says {receipt.Paid}; the provider says {payment}";
            }
        }
    }

    private static IEnumerable<string> Queues(World world)
    {
        foreach (var queue in world.Host.Broker.Queues.All)
        {
            var count = world.Host.Broker.Count(queue.Name);
            if (count is not { Active: 0, Locked: 0, Scheduled: 0, Deferred: 0, DeadLetters: 0 })
            {
                yield return $"{queue.Name} is not empty: {count}";
            }
        }
    }

    private static async Task<List<string>> OrchestrationsAsync(World world)
    {
        var instances = await world.Host.Durable(AssistantComposition.Assistant).GetAllInstancesAsync().ToListAsync();
        return
        [
            .. instances
                .Where(instance => instance.RuntimeStatus != OrchestrationRuntimeStatus.Completed)
                .Select(instance =>
                    $"{instance.Name} {instance.InstanceId} is {instance.RuntimeStatus}: {instance.FailureDetails}"
                ),
        ];
    }

    private static long Kept(PaymentEntry payment) => (payment.Captured - payment.Refunded).Amount;

    private static string LegOf(string orderKey)
    {
        var parts = orderKey.Split(':');
        return $"{parts[0]}:{parts[^1]}";
    }
}

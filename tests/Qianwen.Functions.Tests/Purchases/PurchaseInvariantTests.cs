using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;
using Qianwen.Core.Ledger;
using Qianwen.Functions.Purchases;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Purchases;

/// <summary>What must hold after any purchase, whatever the outside world does: every combination of ways is bought once.</summary>
public sealed class PurchaseInvariantTests() : PurchaseTestBase(live: 1_000)
{
    [Fact]
    public async Task Run_EveryCombination_KeepsTheInvariants()
    {
        var scripts = Scripts().Index().ToDictionary(one => $"o{one.Index}", one => one.Item);
        foreach (var (key, script) in scripts)
        {
            Outside.Order(key, script);
            await Host.StartAsync(nameof(PurchaseOrchestrator), $"{key}:buy", Samples.Purchase(key));
        }

        var problems = new List<string>();
        foreach (var (key, script) in scripts)
        {
            var result = await Host.FinishAsync<PurchaseResult>($"{key}:buy");
            var order = Outside.Order(key);
            problems.AddRange(
                Broken(order, result).Select(rule => $"{rule}\n  {script}\n  {string.Join("; ", order.Steps)}")
            );
        }

        Assert.True(scripts.Count > 300, $"only {scripts.Count} combinations");
        Assert.True(problems.Count == 0, $"{problems.Count} broken:\n{string.Join('\n', problems.Take(5))}");
    }

    private static IEnumerable<string> Broken(OutsideOrder order, PurchaseResult result)
    {
        var steps = order.Steps;
        var isMoneyOut = !order.Held.IsZero || !order.Captured.IsZero;
        var hasCase = order.Cases.Count > 0;
        var isReleased = steps.Contains("budget release");
        var placed = steps.IndexOf("tell order_placed");
        var captures = steps.Where(step => step.StartsWith("capture", StringComparison.Ordinal)).ToList();

        var rules = new (string Rule, bool Holds)[]
        {
            ("a capture only after an accepted placement", captures.Count == 0 || placed >= 0),
            ("one capture key", captures.TrueForAll(step => step.StartsWith("capture ", StringComparison.Ordinal))),
            ("one capture booked", order.Books.Count(book => book.Reason == "capture") <= 1),
            ("captured money has an order", order.Captured.IsZero || order.HasOrder),
            ("released budget means no money out", !isReleased || !isMoneyOut),
            ("money that is out is bought, or a case", !isMoneyOut || hasCase || result.Failure is null),
            ("a standing order is bought, or a case", !order.HasOrder || hasCase || result.Failure is null),
            ("no money out and no case: the budget is free", isMoneyOut || hasCase || isReleased),
            (
                "committed iff captured and known",
                steps.Contains("budget commit") == (result.Order.Captured is not null)
            ),
            ("unknown fate has a case", result.Failure?.Money != MoneyFate.Unknown || hasCase),
            ("a certain fate is true", result.Failure is null or { Money: MoneyFate.Unknown } || !isMoneyOut),
            ("books of a void are even", !isReleased || Balance(order).Values.All(amount => amount == 0)),
            ("bought and certain: the store is paid", result.Order.Captured is not { } paid || Paid(order, paid)),
        };
        return rules.Where(rule => !rule.Holds).Select(rule => rule.Rule);
    }

    private static bool Paid(OutsideOrder order, Money captured) =>
        Balance(order)[PaymentBooking.Merchant("chagee")] == captured.Amount && order.Captured == captured;

    private static Dictionary<string, long> Balance(OutsideOrder order) =>
        order
            .Books.SelectMany(book => book.Entries)
            .GroupBy(entry => entry.Account)
            .ToDictionary(account => account.Key, account => account.Sum(entry => entry.Amount.Amount));

    private static IEnumerable<OrderScript> Scripts()
    {
        var ways = new[] { Way.Prompt, Way.Twice, Way.LostLong, Way.Late, Way.Hidden, Way.Silent, Way.Stuck };
        var voids = new (PaymentOutcome, Way)[]
        {
            (PaymentOutcome.Voided, Way.Prompt),
            (PaymentOutcome.Voided, Way.Silent),
            (PaymentOutcome.Voided, Way.Hidden),
            (PaymentOutcome.Declined, Way.Prompt),
        };
        var yesAuthorise = ways.Select(way => (PaymentOutcome.Authorised, way))
            .Append((PaymentOutcome.Declined, Way.Late));
        var places = ways.Select(way => (MerchantOutcome.Accepted, way))
            .Append((MerchantOutcome.Rejected, Way.Prompt))
            .Append((MerchantOutcome.Rejected, Way.Hidden));
        var captures = ways.Select(way => (PaymentOutcome.Captured, way))
            .Append((PaymentOutcome.Declined, Way.Prompt))
            .Append((PaymentOutcome.Declined, Way.Lost));
        var cancels = new (MerchantOutcome, Way)[]
        {
            (MerchantOutcome.Cancelled, Way.Prompt),
            (MerchantOutcome.Cancelled, Way.Silent),
            (MerchantOutcome.Cancelled, Way.Hidden),
            (MerchantOutcome.CancelRefused, Way.Prompt),
        };
        var all =
            from authorise in yesAuthorise
            from place in places
            from capture in captures
            from cancel in cancels
            from undo in voids
            select new OrderScript
            {
                Authorise = authorise,
                Place = place,
                Capture = capture,
                Cancel = cancel,
                Void = undo,
            };

        return all.DistinctBy(Reached);
    }

    /// <summary>A script without what its purchase never comes to ask.</summary>
    private static OrderScript Reached(OrderScript script)
    {
        var none = new OrderScript();
        var isHeld = script.Authorise.Outcome == PaymentOutcome.Authorised && IsHeard(script.Authorise.Way);
        if (!isHeld)
        {
            return none with { Authorise = script.Authorise, Void = script.Void };
        }

        if (!IsHeard(script.Place.Way))
        {
            return script with { Capture = none.Capture };
        }

        if (script.Place.Outcome == MerchantOutcome.Rejected)
        {
            return script with { Capture = none.Capture, Cancel = none.Cancel };
        }

        return script.Capture.Outcome == PaymentOutcome.Declined && IsHeard(script.Capture.Way)
            ? script
            : script with
            {
                Cancel = none.Cancel,
                Void = none.Void,
            };
    }

    private static bool IsHeard(Way way) => way is Way.Prompt or Way.Twice or Way.LostLong or Way.Late;
}

using Qianwen.Benchmarks.Reporting;

namespace Qianwen.Benchmarks.Costs;

/// <summary>What an order takes of what Azure bills.</summary>
internal static class CostReport
{
    private static readonly (string Name, string Sentence)[] Orders =
    [
        ("two cups, one trip", "点两杯霸王茶姬的伯牙绝弦"),
        ("40 cups, several trips", "点40杯霸王茶姬的伯牙绝弦"),
        ("hotel, two nights", "订周五外滩附近的酒店，住两晚"),
    ];

    public static async Task<Section> RunAsync()
    {
        AppContext.SetSwitch("Azure.Experimental.EnableActivitySource", true);
        var bills = new List<Bill>();
        var tokens = new List<int>();
        foreach (var (_, sentence) in Orders)
        {
            bills.Add(await MeasuredOrder.CountAsync(sentence));
            tokens.Add(await MeasuredOrder.TokensAsync(sentence));
        }

        if (bills.Exists(bill => bill.TableReads == 0))
        {
            throw new InvalidOperationException("The Azure clients made no spans: run this report alone.");
        }

        return new Section(
            "What an order takes",
            $"""
            One order each, from the sentence to the receipt, in virtual time, after one of the same kind to warm the registry. The assistant
            only, as it is what a provider of this service pays for: the simulations stand for merchants, payment and riders. Counted from
            the spans of the order (requests to tables by the client's own), and from the histories of its orchestrations; turns can be
            a few more or fewer by what arrives together. Tokens are those of one question to the model, about (four ASCII characters
            or one other are one token).

            {Counts(bills, tokens)}
            """
        );
    }

    private static MarkdownTable Counts(List<Bill> bills, List<int> tokens)
    {
        var table = new MarkdownTable(1, ["An order takes", .. Orders.Select(order => order.Name)]);
        Add("**Function executions**", bill => bill.Executions);
        Add("requests of the person's client", bill => bill.Requests);
        Add("turns of orchestrators", bill => bill.Turns);
        Add("activities", bill => bill.Activities);
        Add("queue functions", bill => bill.Deliveries);
        Add("**Durable actions**", bill => bill.Actions);
        Add("orchestrations", bill => bill.Orchestrations);
        Add("history events", bill => bill.HistoryEvents);
        Add("**Queue operations** (send, receive, complete)", bill => bill.QueueOperations);
        Add("messages sent by the assistant", bill => bill.Sent);
        Add("messages both ways", bill => bill.Messages);
        Add("**Table requests**", bill => bill.TableReads + bill.TableWrites);
        Add("that read", bill => bill.TableReads);
        Add("that write", bill => bill.TableWrites);
        Add("HTTP calls to providers", bill => bill.ProviderCalls);
        Add("**Spans**", bill => bill.Spans);
        table.Add(["**Tokens asked** (with a model)", .. tokens.Select(count => Figures.Count(count))]);
        return table;

        void Add(string name, Func<Bill, int> count) =>
            table.Add([name, .. bills.Select(bill => Figures.Count(count(bill)))]);
    }
}

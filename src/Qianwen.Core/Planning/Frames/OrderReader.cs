using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Reads an order from a sentence: first what is said about it, then what is left: the things.</summary>
/// <param name="index">The names of the registry.</param>
/// <param name="labels">The person's own words for saved addresses.</param>
public sealed class OrderReader(EntityIndex index, IReadOnlyList<string> labels)
{
    /// <summary>Reads a text from which all that is no order was blanked.</summary>
    /// <param name="text">The sentence; what is understood is taken out of it.</param>
    /// <param name="now">The instant times are resolved against.</param>
    /// <param name="asked">True where an order verb was said.</param>
    /// <param name="leadIns">Words that only lead to the matter; they can belong to an address, never to a thing.</param>
    /// <param name="shop">The shop that the whole order is given to, taken out of the text before; null for none.</param>
    public OrderReading Read(
        WorkingText text,
        DateTimeOffset now,
        bool asked,
        IReadOnlyList<TextSpan> leadIns,
        ShopMention? shop = null
    )
    {
        var note = NoteRecogniser.Take(text);
        var budgets = TakeBudgets(text);
        var times = TakeTimes(text, now);
        var address = AddressRecogniser.Take(text, index, labels);
        foreach (var leadIn in leadIns)
        {
            text.Blank(leadIn);
        }
        var rank = RankRecogniser.Take(text);
        ShopRefusal.Blank(text);
        var items = new ItemListParser(index).Parse(text, asked, shop);
        return new OrderReading(items, address, budgets, times, rank, note);
    }

    private static List<(BudgetMatch, string)> TakeBudgets(WorkingText text)
    {
        var budgets = BudgetRecogniser.FindAll(text.Text);
        foreach (var budget in budgets)
        {
            text.Take(budget.Span);
        }
        return [.. budgets.Select(budget => (budget, text.Words(budget.Span)))];
    }

    private static List<(TimeMatch, string)> TakeTimes(WorkingText text, DateTimeOffset now)
    {
        var times = TimeRecogniser.FindAll(text.Text, now);
        foreach (var time in times)
        {
            text.Take(time.Span);
        }
        return [.. times.Select(time => (time, text.Words(time.Span)))];
    }
}

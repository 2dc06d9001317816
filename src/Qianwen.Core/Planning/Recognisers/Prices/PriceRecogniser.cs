using System.Text.RegularExpressions;
using Qianwen.Contracts.Payments;
using Qianwen.Core.Planning.Recognisers.Reserved;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Prices;

/// <summary>
/// Finds price wishes in either language: limits ("under $50", 300元以内), ranges (200-300元), about ("around 40 pounds"),
/// what they are for (人均, "per night") and levels ("cheap", 高档).
/// </summary>
public static class PriceRecogniser
{
    private const int Reach = 60;

    /// <summary>All price wishes of a folded text, in order, none within another.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="currency">The ISO code that holds where none was said.</param>
    /// <param name="asked">True for an answer to what it may cost: then a bare number is one.</param>
    public static IReadOnlyList<PriceMatch> FindAll(string folded, string currency = Money.Yuan, bool asked = false)
    {
        var found = new List<PriceMatch>(PriceLevels.FindAll(folded));
        var traits = TextTraits.Of(folded);
        if (traits.Digits || traits.Han || traits.Latin)
        {
            AddAmounts(found, folded, currency, asked);
        }
        found.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return ReservedSpans.Without(folded, found, price => price.Span);
    }

    private static void AddAmounts(List<PriceMatch> found, string text, string currency, bool asked)
    {
        var amounts = MoneyScanner.FindAll(text);
        var end = 0;
        for (var i = 0; i < amounts.Count; i++)
        {
            var first = amounts[i];
            var last = first;
            if (i + 1 < amounts.Count && IsRange(text, first, amounts[i + 1]))
            {
                last = amounts[i + 1];
            }
            if (Read(text, end, first, last, currency, asked) is { } price)
            {
                end = price.Span.End;
                found.RemoveAll(level => level.Span.Overlaps(price.Span));
                found.Add(price);
                i += last == first ? 0 : 1;
            }
        }
    }

    private static bool IsRange(string text, SaidMoney first, SaidMoney second)
    {
        var gap = text.AsSpan(first.Span.End, second.Span.Start - first.Span.End);
        return first.Value < second.Value
            && PriceWords.Joins().IsMatch(gap)
            && (gap.Trim() is not ("and" or "和") || text.AsSpan(0, first.Span.Start).TrimEnd().EndsWith("between"));
    }

    private static PriceMatch? Read(string text, int from, SaidMoney first, SaidMoney last, string currency, bool asked)
    {
        var start = Math.Min(first.Span.Start, Math.Max(from, first.Span.Start - Reach));
        var before = PriceWords.Before().Match(text, start, first.Span.Start - start);
        var after = PriceWords.After().Match(text, last.Span.End, Math.Min(Reach, text.Length - last.Span.End));
        if (before.Length > 0 && IsInWord(text, before.Index))
        {
            before = Match.Empty;
        }
        if (!IsPrice(text, first, last, before, after, asked))
        {
            return null;
        }
        var first1 = first.HasCurrency || !last.HasCurrency ? first : first with { Currency = last.Currency };
        var begin = before.Length == 0 ? first.Span.Start : BeginOf(before);
        var span = Trimmed(text, begin, after.Success ? last.Span.End + after.Length : last.Span.End);
        var price = Limits(first1.In(currency), last.In(first1.Currency ?? currency), first != last, before, after);
        return price with
        {
            Span = span,
            Basis = BasisOf(before, after),
            CurrencySaid = first.HasCurrency || last.HasCurrency,
            Sure =
                first.HasCurrency
                || last.HasCurrency
                || before.Groups["budget"].Success
                || (before.Groups["price"].Success && before.Groups["price"].Value != "for")
                || BasisOf(before, after) != PriceBasis.Total,
        };
    }

    /// <summary>"for" and "pay" tell that it is a price and say nothing of it.</summary>
    private static int BeginOf(Match before) =>
        before.Groups["price"]
            is { Success: true, Value: "for" or "pay" or "paying" or "spend" or "spending" or "worth" } price
            ? price.Index + price.Length
            : before.Index;

    private static bool IsPrice(string text, SaidMoney first, SaidMoney last, Match before, Match after, bool asked)
    {
        if (first.HasCurrency || last.HasCurrency)
        {
            return true;
        }
        var said =
            before.Groups["budget"].Success
            || (before.Groups["price"].Success && before.Groups["price"].Value != "for")
            || BasisOf(before, after) != PriceBasis.Total;
        var limited =
            Limited(before)
            || after.Groups["max"].Success
            || after.Groups["min"].Success
            || (first != last && after.Groups["between"].Success);
        var thing =
            PriceWords.Thing().IsMatch(text.AsSpan(last.Span.End + (after.Success ? after.Length : 0)))
            || (!said && PriceWords.Thing().IsMatch(text.AsSpan(last.Span.End)));
        return said
            ? !PriceWords.Thing().IsMatch(text.AsSpan(last.Span.End)) || after.Length > 0
            : (limited || asked) && !thing && last.Value >= 10;
    }

    /// <summary>"thunder 50" has no "under".</summary>
    private static bool IsInWord(string text, int at) =>
        at > 0 && Characters.IsLatin(text[at]) && Characters.IsLatin(text[at - 1]);

    private static bool Limited(Match before) =>
        before.Groups["max"].Success || before.Groups["min"].Success || before.Groups["between"].Value == "between";

    private static PriceMatch Limits(Money first, Money last, bool range, Match before, Match after)
    {
        if (range)
        {
            return new PriceMatch(default, first, last);
        }
        var max = before.Groups["max"].Success || after.Groups["max"].Success || after.Groups["max2"].Success;
        var min = before.Groups["min"].Success || after.Groups["min"].Success || after.Groups["min2"].Success;
        var around = before.Groups["around"].Success || after.Groups["around"].Success;
        var budget = before.Groups["budget"].Success || after.Groups["budget"].Success;
        return max ? new PriceMatch(default, Max: first)
            : min ? new PriceMatch(default, Min: first)
            : budget ? new PriceMatch(default, Max: first) { Approximate = around }
            : new PriceMatch(default, first, first) { Approximate = around };
    }

    private static PriceBasis BasisOf(Match before, Match after) =>
        Has(before, after, "person") ? PriceBasis.PerPerson
        : Has(before, after, "night") ? PriceBasis.PerNight
        : Has(before, after, "day") ? PriceBasis.PerDay
        : Has(before, after, "item") ? PriceBasis.PerItem
        : PriceBasis.Total;

    private static bool Has(Match before, Match after, string group) =>
        before.Groups[group].Success || after.Groups[group].Success;

    private static TextSpan Trimmed(string text, int from, int to)
    {
        while (from < to && (char.IsWhiteSpace(text[from]) || text[from] is ',' or '的'))
        {
            from++;
        }
        while (to > from && (char.IsWhiteSpace(text[to - 1]) || text[to - 1] is ',' or '的'))
        {
            to--;
        }
        return new TextSpan(from, to);
    }
}

using Qianwen.Contracts.Payments;
using Qianwen.Core.Planning.Recognisers.Dates;
using Qianwen.Core.Planning.Recognisers.Durations;
using Qianwen.Core.Planning.Recognisers.Numbers;
using Qianwen.Core.Planning.Recognisers.Reserved;
using Qianwen.Core.Planning.Recognisers.Times;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Prices;

/// <summary>Finds sums of money to move: "$250", 500块, "fifty bucks", 一千二百元, 2.5万; also bare numbers that no unit follows.</summary>
public static class AmountRecogniser
{
    private static readonly DateTimeOffset AnyDay = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>All sums of a folded text, in order; those with a currency and bare numbers that may be one.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="currency">The ISO code that holds where none was said.</param>
    public static IReadOnlyList<AmountMatch> FindAll(string folded, string currency = Money.Yuan)
    {
        var found = new List<AmountMatch>();
        List<TextSpan>? others = null;
        foreach (var money in MoneyScanner.FindAll(folded))
        {
            if (
                money.HasCurrency
                || !IsCounting(folded, money) && !(others ??= OthersIn(folded)).Exists(money.Span.Overlaps)
            )
            {
                found.Add(new AmountMatch(money.Span, money.In(currency), money.HasCurrency));
            }
        }
        return ReservedSpans.Without(folded, found, amount => amount.Span);
    }

    /// <summary>Dates, times, lengths and ratings: their numbers are no sums. Where they stand does not depend on today.</summary>
    private static List<TextSpan> OthersIn(string text) =>
        [
            .. DateRecogniser.FindAll(text, AnyDay).Select(date => date.Span),
            .. TimeOfDayRecogniser.FindAll(text).Select(time => time.Span),
            .. DurationRecogniser.FindAll(text).Select(duration => duration.Span),
            .. RangeRecogniser.FindAll(text).Select(range => range.Span),
        ];

    /// <summary>A number before a thing or a unit, or "one" as in "this one".</summary>
    private static bool IsCounting(string text, SaidMoney money) =>
        text.AsSpan(money.Span.Start, money.Span.Length) is "one" or "一" or "二" or "两" or "三"
        || PriceWords.Thing().IsMatch(text.AsSpan(money.Span.End))
        || (
            money.Span.Start > 0
            && text[money.Span.Start - 1] is '月' or '年' or '周' or '期' or '拜' or '这' or '那' or '每'
        );
}

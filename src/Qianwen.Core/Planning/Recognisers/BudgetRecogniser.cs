using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Qianwen.Contracts.Payments;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>Finds limits of the price: "under 90 yuan", 不超过90, 预算一百, "30 bucks max", 每杯20以内.</summary>
public static partial class BudgetRecogniser
{
    private const string Number = @"(?<n>\d+(?:,\d{3})*(?:\.\d+)?|[零一二两三四五六七八九十百千万]+)\s{0,3}(?<k>k\b)?";
    private const string Money = $@"(?<c1>{Currencies.Before})?\s{{0,3}}{Number}\s{{0,3}}(?<c2>{Currencies.After})?";
    private const string MoneySure =
        $@"(?:(?<c1>{Currencies.Before})\s{{0,3}}{Number}|{Number}\s{{0,3}}(?<c2>{Currencies.After}))";

    private const string NoUnit = @"(?![\d.])";
    private const string Each =
        @"(?<each>\s{0,3}(?:每[杯份个只碗]|一[杯份个]|单[杯价]|each|apiece|per (?:cup|item|piece|person|head|drink|serving)|a (?:cup|piece|pop)|人均))";
    private const string Total =
        @"(?:\s{0,3}(?:in total|total|altogether|all in|总共|一共|for (?:everything|all(?: of (?:it|them))?)))";

    /// <summary>How far from a number the words about it can stand; what is farther off is not looked at, so that long texts cost no more.</summary>
    private const int Around = 64;

    private static readonly SearchValues<char> Numerals = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(IsNumeral),
    ]);

    private static bool IsNumeral(char character) => char.IsDigit(character) || ChineseNumber.IsNumeral(character);

    /// <summary>All limits of a text, in order.</summary>
    public static IReadOnlyList<BudgetMatch> FindAll(string text)
    {
        var first = text.AsSpan().IndexOfAny(Numerals);
        if (first < 0)
        {
            return [];
        }
        var start = Math.Max(0, first - Around);
        var end = Math.Min(text.Length, text.AsSpan().LastIndexOfAny(Numerals) + Around);
        var found = Find(text[start..end]);
        return start == 0
            ? found
            :
            [
                .. found.Select(match =>
                    match with
                    {
                        Span = new TextSpan(match.Span.Start + start, match.Span.End + start),
                    }
                ),
            ];
    }

    private static List<BudgetMatch> Find(string text)
    {
        var found = new List<BudgetMatch>();
        foreach (var pattern in (Regex[])[ChineseBefore(), ChineseAfter(), EnglishBefore(), EnglishAfter(), HaveOnly()])
        {
            foreach (var match in pattern.Matches(text).Cast<Match>())
            {
                if (
                    !CountsThings(text, match)
                    && Read(match) is { } budget
                    && !found.Any(other => other.Span.Overlaps(budget.Span))
                )
                {
                    found.Add(budget);
                }
            }
        }
        return [.. found.OrderBy(budget => budget.Span.Start)];
    }

    /// <summary>"at most 3 lattes", 不超过三杯: without a currency, what follows must not be a thing or a unit.</summary>
    private static bool CountsThings(string text, Match match)
    {
        if (match.Groups["c1"].Success || match.Groups["c2"].Success)
        {
            return false;
        }
        var rest = text.AsSpan(match.Index + match.Length).TrimStart();
        return !rest.IsEmpty && (Unit().IsMatch(rest) || (Characters.IsLatin(rest[0]) && !Follows().IsMatch(rest)));
    }

    /// <summary>The amount written as digits or as a Chinese numeral.</summary>
    public static decimal? Amount(string digits) =>
        decimal.TryParse(
            digits.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : ChineseNumber.Parse(digits);

    private static BudgetMatch? Read(Match match)
    {
        var amount = Amount(match.Groups["n"].Value);
        if (amount is not (> 0 and < 10_000_000))
        {
            return null;
        }
        var thousands = match.Groups["k"].Success ? 1000 : 1;
        var currency = match.Groups["c1"].Success ? match.Groups["c1"].Value : match.Groups["c2"].Value;
        var minor = (long)Math.Round(amount.Value * thousands * 100);
        return new BudgetMatch(
            new TextSpan(match.Index, match.Index + match.Length),
            new Money(minor, Currencies.CodeOf(currency)),
            match.Groups["each"].Success
        );
    }

    [GeneratedRegex(
        $@"{Each}?\s{{0,3}}(?:的?(?:总价|价格|价钱|总额|费用|花费|总共|一共|合计|人均|钱))?\s{{0,3}}(?:我的?|总|大概|大约)?\s{{0,3}}(?:预算|上限|不超过|别超过|不要超过|不能超过|不得超过|别超|不超|低于|少于|小于|控制在|最多花|最多|至多|≤|<=?|花不超过)(?:了|是|为|在|就|只有|只|大概|大约|差不多|有|:|总共|一共|\s)*{Money}{NoUnit}\s{{0,3}}(?:以内|以下|之内|内|左右|上下)?{Each}?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ChineseBefore();

    [GeneratedRegex(
        $@"{Each}?\s{{0,3}}(?:总共|一共|总价|价格|控制在|在)?\s{{0,3}}{Money}\s{{0,3}}(?:以内|以下|之内|封顶|为限|内(?!衣|蒙|科)|的?预算)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ChineseAfter();

    [GeneratedRegex(
        $@"(?:\b(?:and |but |please )?(?:keep (?:it|them|everything|the total|the price)(?: all)?|don't (?:spend|go|let it go)|do not (?:spend|go)|not? (?:to )?(?:spend(?:ing)?|cost(?:ing)?)|spend(?:ing)?|cost(?:ing|s)?|for|price[ds]?|total|all)\s{{1,3}})?(?:\b(?:under|below|less than|no more than|not more than|more than(?<=(?:don't|not) (?:spend|go|spending) more than)|not over|nothing (?:over|above|more than)|not above|over(?<=(?:don't|not) (?:spend|go) over)|not exceed(?:ing)?|at most|at max|max(?:imum)?(?: of| is)?|up to|within|cheaper than|(?:(?:my|a|the|our|with a|on a|total|max|maximum|spending|price) )*(?:budget|limit|cap)(?: is| of|'s|:|=| at)?(?: only| just| about| around| under)?|only have|just have|capped at)|≤|<=?)\s{{0,3}}{Money}{NoUnit}{Total}?{Each}?{Total}?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex EnglishBefore();

    [GeneratedRegex(
        $@"(?:(?:for|with|on)\s{{1,3}}(?:a |an )?)?{MoneySure}{Each}?\s{{0,3}}(?:or (?:less|under|cheaper|below)|and under|max(?:imum)?\b|tops\b|at (?:the )?most|budget\b|limit\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex EnglishAfter();

    [GeneratedRegex(
        $@"(?:我?(?:只有|就有|身上有|手头有|手里有|只想花|想花|打算花|花)|\bi (?:only |just )?have(?: only| just)?|\bi(?:'ve| have) got(?: only| just)?|\bspend(?:ing)?(?: about| around)?|\bfor (?:about |around )?){Spaces}{MoneySure}{Total}?{Each}?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex HaveOnly();

    [GeneratedRegex(@"\A(?:[个杯份盒碗瓶打只串斤片套件分点人位天米:%]|小时|公里)", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(
        @"\A(?:for|total|in|please|pls|and|with|each|altogether|all|to|from|deliver\w*|send|or|but|per|order|get|find|max)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Follows();

    private const string Spaces = @"\s{0,3}";
}

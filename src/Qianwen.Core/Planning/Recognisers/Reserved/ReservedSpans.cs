using System.Buffers;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Reserved;

/// <summary>
/// Finds digits that are no number, date or amount: telephone numbers, flights and trains (MU5102, G7305), house numbers
/// ("2508 University Avenue", 人民路12号), accounts and booking references. The recognisers leave them alone.
/// </summary>
public static partial class ReservedSpans
{
    private static readonly SearchValues<string> LinkHints = SearchValues.Create(
        ["://", "www.", "@"],
        StringComparison.Ordinal
    );
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789+(abcdefghijklmnopqrstuvwxyz");

    /// <summary>All of a folded text, in order, none within another.</summary>
    public static IReadOnlyList<ReservedSpan> FindAll(string folded)
    {
        if (!folded.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }
        List<ReservedSpan>? found = null;
        if (folded.AsSpan().ContainsAny(LinkHints))
        {
            foreach (Match match in Links().Matches(folded))
            {
                (found ??= []).Add(new ReservedSpan(SpanOf(match), ReservedKind.Link));
            }
        }
        foreach (var match in Candidates.Matches(Pattern(), folded, Starts))
        {
            var kind =
                match.Groups["phone"].Success ? ReservedKind.Phone
                : match.Groups["service"].Success ? ReservedKind.Service
                : match.Groups["street"].Success ? ReservedKind.Street
                : ReservedKind.Reference;
            if (found is null || !found.Exists(other => other.Span.Overlaps(SpanOf(match))))
            {
                (found ??= []).Add(new ReservedSpan(SpanOf(match), kind));
            }
        }
        found?.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return found ?? (IReadOnlyList<ReservedSpan>)[];
    }

    private static TextSpan SpanOf(Match match) => new(match.Index, match.Index + match.Length);

    /// <summary>What does not touch any reserved digits.</summary>
    internal static IReadOnlyList<T> Without<T>(string folded, IReadOnlyList<T> found, Func<T, TextSpan> spanOf)
    {
        if (found.Count == 0)
        {
            return found;
        }
        var reserved = FindAll(folded);
        return reserved.Count == 0
            ? found
            : [.. found.Where(match => !reserved.Any(span => span.Span.Overlaps(spanOf(match))))];
    }

    [GeneratedRegex(@"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}", RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex(
        @"\G(?=[+(\d]|[a-z]{1,4}\d)(?:(?<phone>(?<![\w.])\+\d{1,3}[ -]?\d{2,4}(?:[ -]?\d{3,4}){1,3}(?!\d)|(?<![\d.])(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\(?\d{3}\)?[ -]\d{3}[ -]\d{4}|0\d{2,3}-?\d{7,8})(?!\d)|(?<=(?:phone|number|tel|call|电话|手机|号码)\D{0,12})\d{3}-\d{4}(?!\d)|(?<![\d.,$€£¥])\d{10,19}(?![\d.,]|元|块|万|亿| ?(?:yuan|dollars|usd)))|(?<service>(?<![a-z\d])(?:(?!rm|us|hk|nt|no)[a-z]{2}|[0-9][a-z]|[a-z][0-9])\d{3,4}(?![a-z\d])次?|(?<![a-z])[gdcztkyls](?:\d{1,4}次|\d{2,4}(?![\w/.]))|(?<=\b(?:flight|train) (?:no\.? |number )?(?:[a-z]{2} )?)\d{2,4}(?![\w:])|\d{1,4}次(?=列车|火车|车))|(?<street>\d{2,5}[a-z]?\s(?:(?!(?:on|at|in|for|to|from|of|the|and|near|by|people|pm|am|tickets?|nights?|a|an|with|one|round)\b)[a-z\d'.]+\s){0,3}(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|way|court|ct|place|pl|square|parkway|pkwy|highway|hwy|terrace|circle)\b|\d\s(?:(?!(?:on|at|in|for|to|from|of|the|and|near|by|people|pm|am|tickets?|nights?|a|an|with)\b)[a-z\d'.]+\s){0,3}(?:street|avenue|road|boulevard|drive|lane)\b|\d{1,3}(?:st|nd|rd|th) (?:street|st|avenue|ave|road|rd|floor|grade|anniversary|century)\b|(?<=[路街道巷弄]\s?)\d{1,5}\s?[号弄](?:楼|院)?(?:\d{1,4}(?:室|号|楼|单元))*|\d{1,4}(?:号楼|号院|弄|单元|号线|号门|号航站楼|栋|幢)(?:\d{1,4}(?:室|号|楼|单元|层))*)|(?<reference>(?<=\b(?:account|card|ending in|order|booking|confirmation|reference|invoice|id|postcode|zip(?: code)?|room|gate|(?<!\b(?:to|can|could|will|that|you|they|us) )seat|terminal|platform)(?: (?:number|no\.?|code|id))?[ :#]{1,2}|尾号|账号|卡号|订单号?|单号|编号|航站楼|#)[a-z]{0,4}\d[\w-]*|(?<![a-z])t[1-5]\b))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}

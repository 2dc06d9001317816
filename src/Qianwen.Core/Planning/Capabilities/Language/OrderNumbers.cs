using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>The numbers by which shops call what was ordered, in whatever form: 订单号SN20260088, "order #A-99213", 快递SF1234567890.</summary>
internal static partial class OrderNumbers
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A number in a text.</summary>
    /// <param name="Whole">It and the words that announce it.</param>
    /// <param name="Code">The number itself.</param>
    public readonly record struct Found(TextSpan Whole, TextSpan Code);

    /// <summary>True where a folded text has one.</summary>
    public static bool IsIn(string text) => In(text).Any();

    /// <summary>Those of a folded text, in order.</summary>
    public static IEnumerable<Found> In(string text) =>
        HasDigit(text)
            ? Announced()
                .Matches(text)
                .Concat(Named().Matches(text))
                .Where(match => IsCode(match))
                .OrderBy(match => match.Index)
                .Select(match => new Found(
                    new TextSpan(match.Index, match.Index + match.Length),
                    new TextSpan(match.Groups["code"].Index, match.Groups["code"].Index + match.Groups["code"].Length)
                ))
            : [];

    private static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Mixed with letters or strokes, called a number, or too long for how many there are.</summary>
    private static bool IsCode(Match match)
    {
        var code = match.Groups["code"].Value;
        var digits = code.Count(char.IsAsciiDigit);
        return code.Length > digits ? digits >= 2 : digits >= (match.Groups["called"].Success ? 3 : 4);
    }

    [GeneratedRegex(
        @"(?:(?:订单|快递|包裹|运单|物流|单子|快件)(?<called>的?(?:编?号码?|单号|id)?)|(?<called>单号)|\b(?:orders?|parcels?|packages?|shipments?|tracking|deliver(?:y|ies)|return)(?<called> ?(?:number|no\.?|num|id|code|reference|ref|#)?))(?:\s|是|为|:|#|,|号码?|""|'|\u201c|\u2018|\u300c|`|\(|\bis\b)*(?<code>(?<![a-z0-9])(?=[a-z_-]*\d)[a-z0-9][a-z0-9_-]*[a-z0-9])(?![a-z0-9_-])(?![.:]\d|\s?(?:块|元|个|件|份|杯|袋|盒|箱|瓶|双|条|台|月|号|点|年|人|张))(?!\s[a-z]{2,}\b(?<!\s(?:please|to|for|and|from|has|is|yet|that|which|will|arrive|now|today|with|of|on|in|because|but|as|or|if|when|since|by|at|been|was|should|still|not|the|my|it|can|could|via|so|then)\b))",
        Options
    )]
    private static partial Regex Announced();

    /// <summary>单号为…的订单, A20938这个订单.</summary>
    [GeneratedRegex(
        @"(?<called>编号(?:是|为|:|\s)*)?(?<![a-z0-9])(?<code>(?=[a-z_-]*\d)[a-z0-9][a-z0-9_-]{2,}[a-z0-9])\s?(?:的|这个|那个|这笔|那笔|这一?单|号)?(?:订单|快递|包裹|运单|物流)",
        Options
    )]
    private static partial Regex Named();
}

using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Intents;

/// <summary>Order verbs that are used for little else than ordering.</summary>
public static partial class OrderWords
{
    /// <summary>True where such a verb occurs.</summary>
    public static bool IsStrong(string folded) => Pattern().IsMatch(folded);

    [GeneratedRegex(
        @"\border\b|点|叫一|来一|来[两二三四五六七八九十\d]|下单",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}

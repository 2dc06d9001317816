using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>Short words that are taken back as soon as they are said: 不是明天，是后天; 专车。哦不，快车.</summary>
internal static partial class TakenBack
{
    /// <summary>Where they stand.</summary>
    public static IEnumerable<TextSpan> In(string text) =>
        NotThis()
            .Matches(text)
            .Concat(Slip().Matches(text))
            .Concat(NotThere().Matches(text))
            .Select(match => match.Groups["said"])
            .Select(said => new TextSpan(said.Index, said.Index + said.Length));

    [GeneratedRegex(
        @"(?<![是要])不是(?<said>[^,。;!?]{1,8}),?(?:而|应该)?是(?!不是|什么|谁|吗)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NotThis();

    /// <summary>"not in Chelsea, but in Soho".</summary>
    [GeneratedRegex(
        @"\b(?:do not|don't|dont|not)\b(?: want| need| like)?[^,.;!?]{0,30}?\b(?<said>(?:in|at|near|on|from|to) [^,.;!?]{2,30}?),? but (?:rather |instead )?(?=(?:in|at|near|on|from|to)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NotThere();

    [GeneratedRegex(
        @"(?:\A|(?<=[,。;!?]))(?<said>[^,。;!?]{1,6})[,。](?:哦|噢|啊|呃|等等|等一下)*,?(?:不对|不不|不,|哦不|说错了?|错了|搞错了?)(?=[,。]|[\u4e00-\u9fff\d])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Slip();
}

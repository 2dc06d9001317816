using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>Finds where somebody thinks better of what was just said: "a premier. Oh no, the cheap one", 聚餐AA，金额改成一百五.</summary>
internal static partial class SecondThoughts
{
    /// <summary>What was said first, and what changes it; null where nothing is changed, or a no alone stands before it.</summary>
    /// <param name="utterance">The sentence as typed.</param>
    public static (string Before, string After)? Split(string utterance)
    {
        if (Turning().Match(utterance) is not { Success: true, Index: > 0 } turning)
        {
            return null;
        }
        var (before, after) = (utterance[..turning.Index].Trim(), utterance[turning.Index..].Trim());
        var folded = FoldedText.Of(before).Text;
        return
            before.Length > 1
            && after.Length > 1
            && !Denial().IsMatch(folded)
            && !(DecisionWords.Read(folded) is { } decision && DecisionWords.IsOnlyCourtesy(folded[decision.Rest..]))
            ? (before, after)
            : null;
    }

    [GeneratedRegex(
        @"(?<=\S[,，。.!！;；…]\s*)(?=(?:哦|噢|啊)不|(?:不对|不是|等等)[,，]|(?:no wait|wait|oh wait|oh,? sorry|actually,? (?=make|no)|scratch that|oh,? no|oh,? and make|and make (?:it|that)|make (?:it|that))\b|[^，。,.]{0,6}(?:改成|改为|改到|换成|推到|调到|提前到|推迟到))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Turning();

    /// <summary>不要明天，改成后天 is one change.</summary>
    [GeneratedRegex(
        @"不要|别|不是|不想|取消|\b(?:not|no|don't|instead|sorry)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Denial();
}

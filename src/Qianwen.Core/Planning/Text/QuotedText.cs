using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Text;

/// <summary>
/// Finds what a person quotes and what tries to give the planner orders about itself. Neither is ever an instruction;
/// a short quotation without a verb can still be a name.
/// </summary>
public static partial class QuotedText
{
    /// <summary>Blanks everything that is quoted or that follows an attempt to override the rules.</summary>
    public static void Quarantine(WorkingText text, Func<string, bool> isName)
    {
        foreach (var match in Quotes().Matches(text.Text).Cast<Match>())
        {
            var inner = match.Groups["inner"];
            if (isName(inner.Value))
            {
                text.Blank(new TextSpan(match.Index, inner.Index));
                text.Blank(new TextSpan(inner.Index + inner.Length, match.Index + match.Length));
            }
            else
            {
                text.Blank(new TextSpan(match.Index, match.Index + match.Length));
            }
        }
        var injected = Override().Match(text.Text);
        if (injected.Success)
        {
            text.Blank(new TextSpan(injected.Index, text.Text.Length));
        }
    }

    [GeneratedRegex(
        "(?m:^\\s*>(?<inner>.*)$)|\"(?<inner>[^\"\\n]{1,400})\"|“(?<inner>[^”]{1,400})”|「(?<inner>[^」]{1,400})」|《(?<inner>[^》]{1,400})》|`+(?<inner>[^`]{1,800})`+|(?<![a-z0-9])'(?<inner>[^'\\n]{3,400})'(?![a-z])|<(?<inner>[a-z_]+)>.{0,800}?</\\k<inner>>",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline
    )]
    private static partial Regex Quotes();

    [GeneratedRegex(
        @"\b(?:ignore|disregard|forget|override|bypass)\s+(?:(?:all|any|the|your|my|previous|prior|above|earlier|these|those|of)\s+)*(?:rules?|instructions?|prompts?|polic(?:y|ies)|guidelines?|guardrails?|limits?|safety|price checks?|checks?|restrictions?|confirmations?)|(?:忽略|无视|忘记|忘掉|绕过|跳过)(?:掉)?(?:所有|之前|以上|你|的|前面|一切|全部|任何|系统)*(?:规则|指令|指示|提示词?|要求|限制|设定|确认|约束)|\byou are now\b|\bsystem prompt\b|\bnew instructions?\b|\[?\bsystem\]?\s*:|系统提示|从现在起你|你现在是|你将扮演|开发者模式|developer mode|jailbreak",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Override();
}

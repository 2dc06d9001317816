using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>Keeps what is quoted from giving orders; a short quotation that orders nothing is a name or an amount.</summary>
internal static partial class Quotations
{
    private const int LongestName = 60;

    /// <summary>The folded text without what is quoted or injected.</summary>
    public static string Remove(FoldedText folded)
    {
        var text = new WorkingText(folded);
        QuotedText.Quarantine(text, IsName);
        if (Injected().Match(text.Text) is { Success: true } injected)
        {
            text.Blank(new TextSpan(injected.Index, text.Text.Length));
        }
        return text.Text;
    }

    private static bool IsName(string quoted) => quoted.Length <= LongestName && !Instruction().IsMatch(quoted);

    [GeneratedRegex(
        @"<!--|</?\s*(?:system|instructions?|admin|important|assistant)\b|\b(?:ai|llm) (?:agents?|assistants?|models?|readers?)\b[^.]{0,30}\b(?:must|should|need to|have to|has to|are required)\b|\b(?:agents|assistants|bots) must\b|\bnote to (?:the |all )?(?:ai|assistants?|agents?|bots?)\b|\bsystem override\b|\bconfirmations? (?:are |is )?disabled\b|\b(?:admin|developer|debug) (?:mode|override)\b|新的规则|最新指令|系统(?:指令|消息|通知)|管理员(?:指令|模式)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Injected();

    [GeneratedRegex(
        @"\b(?:ignore|disregard|transfer|wire|pay|send|delete|cancel|order|buy|book|forget|call|confirm|reply|execute|run|change|you must|you are)\b|忽略|无视|转账|转给|支付|付款|取消|删除|下单|执行|购买|预订|确认|你必须|你是",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Instruction();
}

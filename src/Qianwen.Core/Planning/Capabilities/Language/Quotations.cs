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
        if (Terms().Match(text.Text) is { Success: true } terms)
        {
            text.Blank(new TextSpan(terms.Index, text.Text.Length));
        }
        foreach (var coupon in Coupon().Matches(text.Text).Cast<Match>())
        {
            text.Blank(new TextSpan(coupon.Index, coupon.Index + coupon.Length));
        }
        if (Injected().Match(text.Text) is { Success: true } injected)
        {
            text.Blank(new TextSpan(injected.Index, text.Text.Length));
        }
        return text.Text;
    }

    private static bool IsName(string quoted) => quoted.Length <= LongestName && !Instruction().IsMatch(quoted);

    /// <summary>The rules of a voucher: what it says asks for nothing.</summary>
    [GeneratedRegex(
        @"(?:\b(?:but|and|however)[ ,]+)?\bi (?:also |do )?have an? (?:[a-z]+ )?(?:voucher|coupon)\b[^.\n]{0,40}\b(?:rules?|terms|conditions)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Terms();

    /// <summary>红包满60减8, 我有一张满300减60的优惠券: its sums are neither a budget nor money that is moved.</summary>
    [GeneratedRegex(
        @"(?:我?(?:还|正好)?有(?:一?张|个)?)?(?:红包|优惠券|代金券|消费券|券)?是?满\d{1,5}(?:元|块)?(?:立?减|返|送)\d{1,5}(?:元|块)?的?(?:优惠券|代金券|消费券|红包|券)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Coupon();

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

using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>The forms in which somebody is sent a sum or asked for one: "send 20.00 to my brother", "pay Elena back $215", "request 18 from Omar".</summary>
internal static partial class MoneyForms
{
    /// <summary>True for a folded clause of such a form, whatever the money is for.</summary>
    public static bool IsIn(string clause) => Moved().IsMatch(clause);

    private const string Lead =
        @"\A\W*(?:(?:and|then|also|please|pls|hi|hey|ok|okay|now|so|can you|could you|would you|will you|i(?:'d| would) like(?: you)?(?: to)?|i (?:want|need|have)(?: you)?(?: to)?|let's|help me(?: to)?|go ahead and|kindly|just)\b[\s,]*)*";

    private const string Sum =
        @"(?:[$€£¥]\s?\d[\d,]*(?:\.\d{1,2})?|\d[\d,]*(?:\.\d{1,2})? ?(?:dollars?|bucks|usd|euros?|eur|pounds?|quid|gbp|yuan|rmb|cny|francs|chf)\b|\d[\d,]*\.\d{2}(?!\d))";

    private const string Who =
        @"(?!for\b|it\b|the (?:bill|rent|check|tab)\b|me\b|us\b|\d)[a-z][\w'-]*(?: (?!for\b)[a-z][\w'-]*){0,4}?";

    [GeneratedRegex(
        Lead
            + "(?:(?:send|transfer|wire|pay|give|forward|venmo|zelle|paypal|return|lend|refund) (?:over |another |an additional )?(?:"
            + Sum
            + @"|\d[\d,]*(?:\.\d{1,2})?) (?:back |over )?to (?!\d)|(?:send|give|pay|venmo|zelle|paypal|lend|refund|reimburse|wire) "
            + Who
            + " (?:back )?(?:another |an additional |the )?"
            + Sum
            + @"|(?:request|ask for|collect|claim) (?:a payment of )?(?:"
            + Sum
            + @"|\d[\d,]*(?:\.\d{1,2})?) from (?!\d)|(?:request|ask|charge|bill) "
            + Who
            + " (?:for )?"
            + Sum
            + ")",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Moved();
}

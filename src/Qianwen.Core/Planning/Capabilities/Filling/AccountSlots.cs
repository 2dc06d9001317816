using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>"from savings to my Ally account": where money is moved between accounts, the one it goes to gets it.</summary>
internal static partial class AccountSlots
{
    /// <summary>Fills it and takes its words.</summary>
    public static void Fill(FillState state)
    {
        if (
            !state.Family.Of(ArgumentType.Amount).Any()
            || state.Family.Of(ArgumentType.Name).FirstOrDefault(name => state.Required.Contains(name.Name))
                is not { } payee
            || state.Has(payee.Name)
            || Goal().Match(state.Utterance.Text) is not { Success: true } goal
        )
        {
            return;
        }
        var account = goal.Groups["account"];
        var (start, end) = state.Map.Range(new TextSpan(account.Index, account.Index + account.Length));
        if (state.Map.AllFree(start, end))
        {
            var (reference, reason) = state.Link(start, end);
            state.Set(payee, reference, reference.Words, reason, start);
            state.Map.Take(start, end);
        }
    }

    [GeneratedRegex(
        @"\b(?:to|into) (?:my |the |our )?(?<account>(?!my |the |our )(?:[a-z&]+ ){0,4}?account|checking|savings|(?:money market|credit card|debit card)(?: account)?)\b(?! (?:account|bill|balance))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Goal();
}

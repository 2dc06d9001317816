using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Names of files and numbers of accounts: their digits are no sums and no dates.</summary>
internal static partial class CodeSlots
{
    /// <summary>Fills what they name where money is moved, and takes their words.</summary>
    public static void Fill(FillState state)
    {
        var moved = state.Family.Of(ArgumentType.Amount).Any();
        foreach (var file in File().Matches(state.Utterance.Text).Cast<Match>())
        {
            var bill = moved ? state.Family.Of(ArgumentType.Choice).FirstOrDefault(one => one.Heads.Count > 0) : null;
            var (start, end) = state.Map.Range(new TextSpan(file.Index, file.Index + file.Length));
            if (bill is not null && !state.Has(bill.Name) && state.Map.AllFree(start, end))
            {
                var words = state.Utterance.Words(start, end);
                state.Set(bill, new ChoiceArgument(words, words), words, "word for word", start);
            }
            state.Map.Take(start, end);
        }
        if (
            state.Family.Of(ArgumentType.Name).FirstOrDefault(one => one.IsCode) is { } code
            && OrderNumbers.In(state.Utterance.Text).FirstOrDefault(one => IsMine(state, one))
                is { Code.Length: > 0 } order
        )
        {
            var (start, end) = state.Map.Range(order.Code);
            var words = state.Utterance.Words(start, end);
            state.Set(code, new EntityReference(words, null, words), words, "word for word", start);
            var whole = state.Map.Range(order.Whole);
            state.Map.Take(whole.Start, whole.End);
        }
        if (moved && Account().Match(state.Utterance.Text) is { Success: true } account)
        {
            Put(state, account);
        }
    }

    private static bool IsMine(FillState state, OrderNumbers.Found order)
    {
        var (start, end) = state.Map.Range(order.Code);
        return state.Map.AllFree(start, end);
    }

    private static void Put(FillState state, Match account)
    {
        var names = state.Family.Of(ArgumentType.Name).ToList();
        var name = names.Find(one => state.Required.Contains(one.Name)) ?? names.FirstOrDefault();
        var (start, end) = state.Map.Range(new TextSpan(account.Index, account.Index + account.Length));
        if (name is not null && !state.Has(name.Name) && state.Map.AllFree(start, end))
        {
            var words = state.Utterance.Words(start, end);
            state.Set(name, new EntityReference(words, null, words), words, "word for word", start);
            state.Map.Take(start, end);
        }
    }

    [GeneratedRegex(
        @"(?<![\w.-])[a-z0-9][\w-]*\.(?:txt|pdf|docx?|xlsx?|csv|eml|png|jpe?g|md|html?|json)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex File();

    /// <summary>An international account number (ISO 13616); 尾号6602的建行卡.</summary>
    [GeneratedRegex(
        @"\b[a-z]{2}\d{2} ?(?:[a-z0-9]{4} ?){3,7}[a-z0-9]{0,3}\b(?<=\d.{8,})|(?:尾号|账[号户]|卡号)(?:是|为|:)?\s?\d{4,19}(?:的?[\u4e00-\u9fff]{0,4}(?:卡|账户)里?)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Account();
}

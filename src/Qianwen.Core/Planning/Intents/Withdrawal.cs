using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Intents;

/// <summary>"…, but not today", "maybe next week", 等下次吧: a wish that is put off or taken back in the same breath.</summary>
public static partial class Withdrawal
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The clauses, with what takes back the rest of its clause set apart.</summary>
    public static IEnumerable<Clause> Apart(IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (Tail(clause.Text) is not { } at)
            {
                yield return clause;
                continue;
            }
            var cut = clause.Span.Start + at;
            yield return clause with
            {
                Span = new TextSpan(clause.Span.Start, cut),
                Text = clause.Text[..at],
                EndsSentence = false,
            };
            yield return clause with
            {
                Span = new TextSpan(cut, clause.Span.End),
                Text = clause.Text[at..].Trim(),
            };
        }
    }

    /// <summary>The clauses, with all that is taken back later being no wish any more.</summary>
    public static IReadOnlyList<Clause> Applied(IReadOnlyList<Clause> clauses)
    {
        var last = clauses.ToList().FindLastIndex(clause => IsWhole(clause.Text));
        return last <= 0
            ? clauses
            :
            [
                .. clauses.Select(
                    (clause, i) => i <= last ? clause with { Role = ClauseRole.Hypothetical, LeadIn = 0 } : clause
                ),
            ];
    }

    /// <summary>True for a clause that does nothing else.</summary>
    private static bool IsWhole(string clause) => Whole().IsMatch(clause);

    /// <summary>Where a clause begins to take back what it said before; null where it does not.</summary>
    private static int? Tail(string clause) =>
        Ending().Match(clause) is { Success: true, Index: > 0 } match ? match.Index : null;

    private const string English =
        @"not (?:right |just )?(?:today|now|yet|tonight|this time|really|this (?:week|month|morning|afternoon|evening))|(?:maybe |perhaps |probably |possibly |let's do |let's say |rather |some ?time |but )+(?:later|tomorrow|tonight|next (?:week|time|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:some |an)other (?:time|day)|(?:this|the|next) weekend|one day|some ?day)|(?:some |an)other (?:time|day)|some ?day|next time|never ?mind|nevermind|nvm|forget (?:it|that|about it)|scratch that|(?:i )?changed my mind|(?:i )?don't (?:order|buy|get|do) (?:it|that|them|anything)(?: yet| now| today)?|on second thought,? no|no[,]? (?:don't|never mind)";

    private const string Chinese =
        @"(?:今天|今晚|现在|这次|这会儿?|暂时|目前|最近)(?:就|先|还|我|都)*(?:不要|不用|不点|不买|不喝|不吃|不想|不需要|别点|别买|算)(?:了|吧|啦|点|买|喝|吃|要|的)*|(?:那|就|还是|要不|不然|我看|我|先)*算了吧?|(?:那|就|还是|要不|不然|我看|我|先)*(?:不点|不买|不喝|不吃|别点|别买)(?:了|吧|啦)+|(?:那|就|还是|要不|先|等|再)*(?:改天|下次|下回|下周|下个?月|以后|过几天|过阵子|过两天|回头|哪天|有空)(?:再说|再点|再买|再喝|再吃|再来|再|吧|了|啦|呗|好了)+|(?:也许|可能|或许|大概)(?:明天|下周|下次|改天|下个?月|周末|以后)(?:吧|再说|再点)*|等(?:下次|明天|下周|改天|以后|周末|下个?月)(?:再说|再点|再来|再|吧|了)*|再说吧?|我?改主意了|先不(?:点|要|买)了?|当我没说|我开玩笑的?|开玩笑的?|不了";

    [GeneratedRegex(
        $@"\A(?:(?:but|well|hmm+|um+|oh|so|and|or|ok|okay|wait|sorry|no|just|though|actually|you know what|then|maybe)[\s,]+)*(?:{English})(?>[\s,]{{0,4}}(?:though|then|thanks|thank you|please|sorry|i guess|i think|instead|anyway))*\W*\z|\A(?:不过|但是?|可是|只是|哎|唉|嗯+|呃|哦|啊|算了|不好意思|[,\s])*(?:{Chinese})(?:谢谢你?|哈|哦|啊|呢|[,\s])*\W*\z|\A(?:不要了|不用了)\W*\z",
        Options
    )]
    private static partial Regex Whole();

    [GeneratedRegex(
        $@"\b(?:but|though|or|only)\s+(?:just |maybe |actually )*(?:{English})(?>[\s,]{{0,4}}(?:though|then|thanks|please|sorry|i guess))*\W*\z|\s(?:never ?mind|nvm|forget it|maybe (?:next (?:week|time|month)|later|another (?:time|day)|some other (?:time|day)))\W*\z|(?:不过|但是?|可是|只是|还是|要不|\s)(?:{Chinese})\W*\z|(?:等下次|下次吧|改天吧|算了吧?|下次再说|改天再说)\W*\z",
        Options
    )]
    private static partial Regex Ending();
}

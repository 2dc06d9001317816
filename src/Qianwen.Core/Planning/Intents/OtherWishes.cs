using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Intents;

/// <summary>Wishes of another family beside an order: "and book a flight to Beijing". They are set apart and named.</summary>
public static partial class OtherWishes
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Takes such wishes out of a text that also speaks of food; their families, in order.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="isFood">Tells whether a text names something to eat or drink.</param>
    public static IReadOnlyList<string> Take(WorkingText text, Func<string, bool> isFood)
    {
        var families = new List<string>();
        foreach (var match in English().Matches(text.Text).Concat(Chinese().Matches(text.Text)).ToList())
        {
            var rest = text.Text.Remove(match.Index, match.Length);
            if (isFood(match.Value) || !(isFood(rest) || FoodWords.IsIn(rest)))
            {
                continue;
            }
            if (FamilyWords.In(match.Value) is [var family, ..])
            {
                families.Add(family);
                text.Blank(new TextSpan(match.Index, match.Index + match.Length));
            }
        }
        return [.. families.Distinct()];
    }

    [GeneratedRegex(
        @"(?>[,;]?\s{0,3}\b(?:and|plus|also|then|as well as|please|can you|could you|i (?:also )?(?:need|want)|too)\b\s{0,3})*(?:\b(?:book|reserve|buy|get|order|call|hail|find|arrange)\s+(?:me\s+|us\s+)?(?:(?:a|an|the|one|two|three|four|\d{1,2}|some|my)\s+)?|\b(?:and|plus|,)\s+(?:also\s+)?(?:a|an|one|two|three|\d{1,2})\s+)(?:(?:flight|train|bus|plane|movie|concert|return|cheap|nice|direct)\s+){0,2}(?:flights?|tickets?|hotels?|hotel rooms?|taxi|cab|uber|(?:train|bus|plane) tickets?)\b(?:\s+(?:tickets?|rooms?|ride))?(?:\s+(?:to|from|for|at|in|on|back|home|near)\b(?:(?!\band\b)[^,.;!?\n]){0,40})?",
        Options
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"[,;。、\s]{0,3}(?>然后|再|还要|还有|还想|另外|顺便|并且|并|同时|和|以及|也)*(?:帮我|给我|我要|我想|请)*(?:再)?(?:(?:预订|预定|订|买|抢|定|叫|打|约)(?:[一两二三四五\d]{1,2}[张个间辆部套])?|[一两二三四五\d]{1,2}[张间辆部套])(?:(?:今天|明天|后天|今晚|下周[一二三四五六日天]?)的?)?(?:(?:从[^,。;]{1,8})?(?:去|到|飞|回)[^,。;送]{1,8}?的?)?(?:飞?机票|火车票|高铁票?|动车票?|车票|电影票|门票|演唱会门?票|酒店|宾馆|民宿|房间|出租车|网约车|专车|滴滴|车(?=[,。;\s]|\z|去|到|回))(?:(?:去|到|回)[^,。;]{1,10})?",
        Options
    )]
    private static partial Regex Chinese();
}

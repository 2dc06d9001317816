using System.Text.RegularExpressions;
using Qianwen.Contracts;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Speech;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>
/// 把刚点的奶茶退了，换一杯拿铁; "cancel the burger I ordered and get me a salad": an earlier order is to go and another is made in
/// the same breath. The new one is planned, and the old one is named beside it; stopping it is for the job that runs.
/// </summary>
public static partial class SwapTurn
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>True for words that stop an order.</summary>
    public static bool Undoes(string spoken) => Undo().IsMatch(spoken);

    /// <summary>The plan of both; null where the sentence does not do both. What is taken back after it was asked for is no swap.</summary>
    public static PlanResult? Understand(TurnContext turn)
    {
        var spoken = turn.Sentence.Spoken;
        if (!Undo().IsMatch(spoken) || HowTo().IsMatch(spoken) || turn.Sentence.Has(ClauseRole.Reported))
        {
            return null;
        }
        var parts = Parts(spoken);
        var undone = parts.FindIndex(part => Undo().IsMatch(part.Of(spoken)));
        if (undone < 0)
        {
            return null;
        }
        var ofEarlier = Earlier().IsMatch(parts[undone].Of(spoken));
        var kept = parts
            .Where(
                (part, i) =>
                    !Undo().IsMatch(part.Of(spoken))
                    && (i > undone || (ofEarlier && !Earlier().IsMatch(part.Of(spoken))))
            )
            .Select(part => turn.Sentence.Folded.Words(part))
            .ToList();
        if (kept.Count == 0 || Ordered(turn, string.Join('，', kept)) is not { } order)
        {
            return null;
        }
        var cancelled = Cancelled(turn, parts, undone, order.Legs.Count);
        return order with
        {
            Legs = [.. order.Legs, cancelled.Build()],
            Why = [.. order.Why ?? [], .. cancelled.Why],
            Text = $"{order.Text} {StillRuns(turn)}",
        };
    }

    private static string StillRuns(TurnContext turn) =>
        Tongue.Say(turn.Locale, "之前那单要退的话，请再说一声“取消”。", "To stop the earlier order, say “cancel”.");

    /// <summary>Clauses, cut again where "and get me" begins another one.</summary>
    private static List<TextSpan> Parts(string spoken)
    {
        var parts = new List<TextSpan>();
        foreach (var clause in ClauseSplitter.Split(spoken))
        {
            var start = clause.Span.Start;
            foreach (var joint in ErrandForms.Next().Matches(clause.Text).Where(joint => joint.Index > 0))
            {
                var at = clause.Span.Start + joint.Index;
                parts.Add(new TextSpan(start, at));
                start = at + joint.Length;
            }
            parts.Add(new TextSpan(start, clause.Span.End));
        }
        return parts.FindAll(part => part.Length > 0);
    }

    private static string Of(this TextSpan span, string text) => text[span.Start..span.End].Trim();

    private static PlanResult? Ordered(TurnContext turn, string words)
    {
        var said = Instead().Replace(words, match => match.Value.Any(Characters.IsHan) ? "点" : "");
        var reader = new SentenceReader(turn.Index, turn.Request.Profile);
        var request = turn.Request with { Utterance = said };
        var alone = turn with { Request = request, Sentence = reader.Read(said, request.Now) };
        var result = alone.Sentence.Asked ? FreshTurn.Ordered(alone) : null;
        return result is { Legs: [{ Op: Operations.Order } leg, ..] } && LegEditor.Items(leg).Count > 0 ? result : null;
    }

    /// <summary>The thing that is not wanted any more, as it was said: in the clause that stops it, else where it was spoken of before.</summary>
    private static LegBuilder Cancelled(TurnContext turn, List<TextSpan> parts, int undone, int others)
    {
        var leg = new LegBuilder($"leg-{others + 1}", CapabilityFamilies.FoodDelivery, Operations.Cancel);
        for (var i = undone; i >= 0; i--)
        {
            var words = Said().Replace(turn.Sentence.Folded.Words(parts[i]), "").Trim();
            if (words.Length > 1 || (words.Length == 1 && Characters.HasHan(words)))
            {
                var item = new OrderedItem(words, words, 1, [], null, null, [], [], [], QuantityStated: false);
                leg.Set<IReadOnlyList<OrderedItem>>(ArgumentNames.Items, [item], words, "words");
                break;
            }
        }
        return leg;
    }

    [GeneratedRegex(
        @"(?<!不要|不用|别|先别|不)(?:取消|撤销|撤单|退单|退掉|退了|退款)(?!费)|不要了|不想(?:要|吃|喝)了|\b(?<!don't |do not |not |never )(?:cancel|call off|refund)\b(?! (?:policy|fee))|\bdon't want .{1,40}\b(?:any ?more)\b",
        Options
    )]
    private static partial Regex Undo();

    [GeneratedRegex(@"怎么|如何|能不能取消|能取消吗|可以取消吗|\bhow (?:do|can|to)\b|\bcan i cancel\b", Options)]
    private static partial Regex HowTo();

    /// <summary>Speaks of what was ordered before.</summary>
    [GeneratedRegex(
        @"(?:刚才?|刚刚|之前|早上|上午|中午|下午|昨天|昨晚|没忍住)[^,。]{0,6}(?:点|订|买|下)|(?:点|订|买)的那|\b(?:i|we) (?:just |already )?(?:ordered|bought|got)\b",
        Options
    )]
    private static partial Regex Earlier();

    /// <summary>Begins what is wanted in its place.</summary>
    [GeneratedRegex(
        @"(?<=\A|，|,)(?:就|再|然后|那|请|麻烦|你|帮我|给我|替我|重新|我)*(?:换成|换上|换个?|改成|改为|改点|改要|改吃|改喝|重新点|重新来|重点)(?=[一两二三四五六七八九十\d个份杯碗点])(?:点)?|\binstead\b",
        Options
    )]
    private static partial Regex Instead();

    /// <summary>All in such a clause that is not the thing itself.</summary>
    [GeneratedRegex(
        @"(?:我|你|请|帮|给|麻烦|想|要|把|将|先|所以|就|因为|现在|今天|都|也|那就|那)+(?=取消|退|撤|把|刚|点)|取消|撤销|撤单|退单|退掉|退款|退了|掉|不要了|不想(?:要|吃|喝)了|(?:刚才?|刚刚|之前|早上|上午|中午|下午|昨天|昨晚)|没忍住|(?:我)?(?:点|订|买|下)(?:的|了|过)?(?:那)?(?:一?[份杯个单碗盒笼瓶])?|的?订单|\A(?:我|把|将|所以|那|就|请|先|要|想|给|帮)+|[吧了啦呀]+\z|\b(?:please|can you|could you|cancel|call off|refund|the|that|my|order (?:for|of)|i (?:just |already )?(?:ordered|bought|got)|i don't want|any ?more|earlier|just now)\b|[,。，]",
        Options | RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();
}

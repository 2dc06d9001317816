using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Intents;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>我要一百杯, "give me 3": an amount without a thing. It is kept until the thing was named.</summary>
public static partial class BareAmount
{
    /// <summary>The amount; null where there is none, or it may be something else.</summary>
    public static int? In(SentenceReading sentence)
    {
        var items = sentence.Order.Items;
        return
            items is { Items.Count: 0, LooseNumber: { Vague: false, Article: false } number }
            && (
                sentence.Asked || items.Leftovers.Any(GenericThings.Contains)
                    ? !Elsewhere().IsMatch(sentence.Spoken)
                    : Alone().IsMatch(sentence.Spoken.Trim())
            )
            && Quantities.IsSensible(number.Value)
            ? (int)number.Value
            : null;
    }

    /// <summary>The draft, with the amount to be asked about.</summary>
    public static OrderDraft Keep(OrderDraft draft, SentenceReading sentence) =>
        In(sentence) is { } amount && draft.Legs.Count == 1
            ? draft with
            {
                Legs = [draft.Legs[0].With(ArgumentNames.Quantity, amount)],
                Why =
                [
                    .. draft.Why,
                    new PlanEvidence(
                        draft.Legs[0].Id,
                        ArgumentNames.Quantity,
                        sentence.Folded.Original.Trim(),
                        "number"
                    ),
                ],
            }
            : draft;

    /// <summary>An amount with its measure and nothing else.</summary>
    [GeneratedRegex(
        @"\A(?!一[杯份个碗瓶盒]\W*\z)(?:[\d一二两三四五六七八九十百廿]+[杯份个碗瓶盒](?:吧|谢谢|啊|哦)?|(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?: cups?)?,? (?:please|pls|cups?))\W*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Alone();

    /// <summary>"give me 3 reasons", "give me 5 minutes", 给我三天: not of things to eat.</summary>
    [GeneratedRegex(
        @"\d\s*(?:%|°|[a-z](?!\w*(?:cups?|please|pls)))|[天年月日分秒点岁元块钱次遍米名条则首篇句种题步]|\b(?:minutes?|hours?|seconds?|days?|weeks?|months?|years?|reasons?|tips?|words?|examples?|ideas?|dollars?|yuan|rmb|times|percent|stars?)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Elsewhere();
}

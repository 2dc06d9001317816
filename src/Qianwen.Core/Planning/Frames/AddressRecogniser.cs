using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;
using EntityKind = Qianwen.Contracts.Providers.EntityKind;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Finds where goods shall go: 送到X, "deliver to X", "to my office", 我在X, or a place after a preposition.</summary>
public static partial class AddressRecogniser
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Takes the address out of a text; null where none was said.</summary>
    public static AddressMention? Take(WorkingText text, EntityIndex index, IReadOnlyList<string> labels)
    {
        if (TakeLabel(text, labels) is { } own)
        {
            return own;
        }
        foreach (
            var pattern in (Regex[])
                [
                    Chinese(),
                    ChineseLabel(),
                    English(),
                    EnglishLabel(),
                    Street(),
                    Numbered(),
                    EnglishFar(),
                    EnglishPlace(),
                    ChineseFar(),
                    ChineseBare(),
                ]
        )
        {
            var match = pattern.Match(text.Text);
            if (match.Success && match.Groups["to"].Value.Trim().Length > 0 && !StartsWithThing(match, index))
            {
                return Read(text, index, match);
            }
        }
        return TakePlace(text, index) ?? TakeProperName(text, index);
    }

    /// <summary>A label of the person's own: "to grandma's", 送到奶奶家.</summary>
    private static AddressMention? TakeLabel(WorkingText text, IReadOnlyList<string> labels)
    {
        foreach (var label in labels.Select(label => FoldedText.Of(label).Text).Where(label => label.Length >= 2))
        {
            var at = text.Text.IndexOf(label, StringComparison.Ordinal);
            var before = at > 0 ? OwnPreposition().Match(text.Text[..at]) : Match.Empty;
            if (at >= 0 && before.Success)
            {
                text.Take(new TextSpan(before.Index, at + label.Length));
                return new AddressMention(text.Words(new TextSpan(at, at + label.Length)), label, [], null);
            }
        }
        return null;
    }

    /// <summary>"2 lattes on the way", "to 3 americanos": an amount of a thing is no house number.</summary>
    private static bool StartsWithThing(Match match, EntityIndex index)
    {
        var to = match.Groups["to"].Value;
        return char.IsDigit(to[0])
            && EntityLinker
                .Link(
                    index,
                    Tokenizer.Split(to),
                    entity => entity.Kind is EntityKind.Item or EntityKind.Category or EntityKind.Option
                )
                .Any(name => name.Span.Start <= to.IndexOf(' ', StringComparison.Ordinal) + 1);
    }

    private static AddressMention Read(WorkingText text, EntityIndex index, Match match)
    {
        var to = match.Groups["to"];
        var from = match.Groups["from"] is { Success: true } marked ? marked.Index : match.Index;
        return Take(text, index, from, to.Index, to.Index + to.Length);
    }

    /// <summary>Takes the address that begins at a place, and what stands before it from another place on.</summary>
    private static AddressMention Take(WorkingText text, EntityIndex index, int from, int start, int end)
    {
        var phrase = new AddressPhrase(index).Read(text.Text, start, end);
        text.Take(new TextSpan(from, phrase.Span.End));
        return new AddressMention(
            text.Words(phrase.Span),
            text.Folded.Text[phrase.Span.Start..phrase.Span.End],
            phrase.Places,
            phrase.Reason
        )
        {
            Detail = text.Words(phrase.Detail),
        };
    }

    /// <summary>"to Mars Base": what is written like a name and stands at the end is an address.</summary>
    private static AddressMention? TakeProperName(WorkingText text, EntityIndex index)
    {
        var match = EnglishName().Match(text.Text);
        var to = match.Groups["to"];
        var words = match.Success ? text.Words(new TextSpan(to.Index, to.Index + to.Length)) : "";
        return words.Length > 0 && char.IsUpper(words[0]) ? Read(text, index, match) : null;
    }

    private static AddressMention? TakePlace(WorkingText text, EntityIndex index)
    {
        var tokens = Tokenizer.Split(text.Text);
        foreach (var match in EntityLinker.Link(index, tokens, IsPlace))
        {
            var before = text.Text[..match.Span.Start];
            var preposition = Preposition().Match(before);
            var alone = before.Length == 0 || !char.IsLetter(before[^1]);
            if (!preposition.Success && !(alone && EndsClause(text.Text, match.Span.End)))
            {
                continue;
            }
            var from = preposition.Success ? preposition.Index : match.Span.Start;
            var loose = before.TrimEnd().EndsWith("for", StringComparison.Ordinal) || !preposition.Success;
            var end = loose ? match.Span.End : AddressPhrase.EndOfClause(text.Text, match.Span.End);
            return Take(text, index, from, match.Span.Start, end);
        }
        return null;
    }

    private static bool EndsClause(string text, int end) =>
        text[end..].TrimStart() is var rest && (rest.Length == 0 || !char.IsLetterOrDigit(rest[0]));

    private static bool IsPlace(NamedEntity entity) => entity.Kind is EntityKind.Place or EntityKind.City;

    [GeneratedRegex(
        @"(?:请|麻烦|帮我|给我|直接|都|一起|统一|全部)*(?:配送到|配送至|派送到|外送到|快递到|送到|送去|送至|送往|送回|送给我到|寄到|寄去|带到|拿到|发到|送达|收货地址(?:是|为|:|在|用)?|地址(?:改成|改到|换成|改为|是|为|:|在|用|选|写)|(?:我|我们|人)(?:现在|目前|人)?(?:就)?在(?=[^,。]{0,12}(?:园区|大厦|广场|公司|家|办公室|楼|小区|大学|医院|路|号|酒店|中心|学校|宿舍|等)))\s*(?<to>[^,。!?;\n\u0001]{1,40})",
        Options
    )]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"(?:请|麻烦|直接|都)*(?:送|到|去|寄|往)(?<to>(?:我们?|咱们?|俺)?的?(?:公司|单位|办公室|家里|家|住处|宿舍|学校|这里|这儿|这边|当前位置|我这))(?:里|来|去)?(?![\u4e00-\u9fff]?的)|(?:我|人|我们)?(?:现在)?(?:就|还)?在(?<to>公司|单位|办公室|家里|家)(?=[\s,。!?]|给我|\z)",
        Options
    )]
    private static partial Regex ChineseLabel();

    [GeneratedRegex(
        @"(?:\b(?:and |please |can you |could you |then )*(?:(?:have|get|want|need) (?:it|them|this|that|everything|these) )?\b(?:deliver(?:ed|y)?|sen[dt]|ship(?:ped)?|bring|brought|drop(?:ped)? off|dropped)(?: (?:it|them|this|that|these|everything|all|all of it|me|the order|my order|the food))*(?: over)?(?: to| at)?\s+(?<![a-z])(?<to>(?<=(?:to|at)\s+)(?!\d{1,2}(?::\d\d)?(?:\s*(?:[ap]m|instead|tonight|tomorrow|today|then|sharp))?\s*(?:[,.!?;\n\u0001]|\z))[^,.!?;\n\u0001]{1,60}|home\b|here\b)|\b(?:delivery |shipping |my |the )*address(?: is| to|:|=)\s*(?<to>[^.!?;\n\u0001]{1,80}))",
        Options
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"\b(?:to|at|for delivery to|over to)\s+(?<to>(?:my|our|the) (?:office|home|house|place|work|workplace|apartment|flat|room|desk|school|dorm|company|current location|location)|work|home|here)\b",
        Options
    )]
    private static partial Regex EnglishLabel();

    [GeneratedRegex(
        @"(?:\b(?:to|at)\s+)?(?<to>(?:\d{1,6}[a-z]?\s+(?:[a-z]+\s+){1,4}|\d{1,4}(?:st|nd|rd|th)\s+(?:[a-z]+\s+){0,3})(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|way|court|ct|place|pl)\b[^!?;\n\u0001]{0,60})",
        Options
    )]
    private static partial Regex Street();

    /// <summary>"to 3rd floor", "at 221B, Building 7".</summary>
    [GeneratedRegex(
        @"\b(?<from>to|at)\s+(?<to>\d{1,5}(?:st|nd|rd|th|[a-z])?\b[^,.!?;\n\u0001]{0,40}?\b(?:floor|building|block|room|plaza|square|tower|unit|suite|apartment|gate|park|campus|station|hotel|mall|cent(?:er|re)|university)\b[^,.!?;\n\u0001]{0,40})",
        Options
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"\b(?:deliver|send|ship|bring)\b[^.!?;\n\u0001]{1,80}?\b(?<from>to)\s+(?<to>(?!(?:go|be|eat|drink|share|get|have)\b)[^,.!?;\n\u0001]{1,60})",
        Options
    )]
    private static partial Regex EnglishFar();

    [GeneratedRegex(
        @"\b(?<from>to)\s+(?<to>(?:the|building|room|gate|block|unit|floor|tower)\s+[^,.!?;\n\u0001]{3,50})(?=\s*(?:[,.!?;\n\u0001]|\z))",
        Options
    )]
    private static partial Regex EnglishPlace();

    [GeneratedRegex(@"\b(?<from>to)\s+(?<to>[a-z][^,.!?;\n\u0001]{2,50})(?=\s*(?:[,.!?;\n\u0001]|\z))", Options)]
    private static partial Regex EnglishName();

    [GeneratedRegex(
        @"(?:送|带|寄|外送|配送)[^,。!?;\n\u0001]{1,40}?(?<from>到|去|至)(?<to>(?!了|达|货|时|底|处)[^,。!?;\n\u0001]{2,30})",
        Options
    )]
    private static partial Regex ChineseFar();

    /// <summary>点两份盒饭送体育馆: what ends as places do.</summary>
    [GeneratedRegex(
        @"(?<![外赠派配快附])(?<from>送)(?<to>(?![到去至给来过一两三点个])[^,。!?;\n\u0001送]{1,14}?(?:馆|楼|区|栋|路|号|院|校|场|城|园|厦|学|公寓|宿舍|家|门口|层|室|司|厅|村|站|里|处))(?=[,。!?;\n\u0001]|\z)",
        Options
    )]
    private static partial Regex ChineseBare();

    [GeneratedRegex(@"(?:\b(?:to|at)(?: the| my)?\s+|(?:送到|送去|送至|寄到|送往|送|到|去)\s*)\z", Options)]
    private static partial Regex OwnPreposition();

    [GeneratedRegex(@"(?:\b(?:to|at|in|near|for)(?: the)?\s+|(?:到|去|在|给|往|寄|送)\s*)\z", Options)]
    private static partial Regex Preposition();
}

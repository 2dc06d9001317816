using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Recognisers.Dates;
using Qianwen.Core.Planning.Recognisers.Prices;

namespace Qianwen.Core.Planning.Capabilities.Reading;

/// <summary>Families that no trigger names, but what is said of them: 下周三飞青岛, "find me an umbrella under $20", MU2501准不准点.</summary>
/// <param name="utterance">The sentence.</param>
/// <param name="isFood">Tells whether words name something to eat or drink.</param>
internal sealed partial class Implied(Utterance utterance, Func<string, bool> isFood)
{
    /// <summary>The family of a stretch; null where nothing tells it.</summary>
    public FamilySpec? Of(int start, int end, string text) =>
        Travelled(start, end, text) ?? Numbered(start, end, text) ?? Priced(text) ?? Sought(start, end, text);

    /// <summary>推荐几个景点, 这边有什么商场: a kind of place that a map shows, looked for by name.</summary>
    private FamilySpec? Sought(int start, int end, string text) =>
        utterance
            .Hits.Where(hit =>
                hit.Start >= start
                && hit.End <= end
                && hit.Meanings.Any(IsSight)
                && LookedFor().IsMatch(text[..(hit.Span.Start - utterance.Tokens[start].Span.Start)])
                && Ended().IsMatch(text[(hit.Span.End - utterance.Tokens[start].Span.Start)..])
            )
            .Select(hit => hit.Meanings.First(IsSight).Family)
            .FirstOrDefault();

    private static bool IsSight(Meaning meaning) =>
        meaning is { Kind: MeaningKind.Head, Argument.Type: ArgumentType.Query, Family.OnlyLooks: true };

    [GeneratedRegex(
        @"(?:有什么|有没有|有哪些|哪里有|哪里能|哪里可以|哪儿有|哪儿能|哪有|哪个|哪家|附近有?|周边有?|旁边有?|最近的|找[个家一]{0,2}|推荐|介绍|想去|想找)[^,。?!]{0,8}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex LookedFor();

    [GeneratedRegex(
        @"\A(?:的?地方)?(?:可以|能)?(?:在哪里?|在哪儿|怎么走|推荐|逛逛?|玩|看看|好逛|好玩|最[近好大]|吗|呢|吧|啊|么|没有?|一下)*(?:[,。?!]|\z)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Ended();

    /// <summary>12月2号北京飞广州: a day, and a way of going that one family alone has.</summary>
    private FamilySpec? Travelled(int start, int end, string text)
    {
        var hits = utterance
            .Hits.Where(hit =>
                hit.Start >= start
                && hit.End <= end
                && utterance.EndOfWhole(hit.Start) <= hit.End
                && (hit.End < end || hit.Start > start)
                && hit.Meanings.Any(IsOfWay)
                && hit.Meanings.Select(meaning => meaning.Family).Distinct().Skip(1).FirstOrDefault() is null
            )
            .ToList();
        return hits.Count > 0 && DateRecogniser.FindAll(text, DateTimeOffset.UnixEpoch).Count > 0
            ? hits[0].Meanings[0].Family
            : null;
    }

    private static bool IsOfWay(Meaning meaning) =>
        meaning.Kind is MeaningKind.Before or MeaningKind.After
        && meaning.Argument is { Type: ArgumentType.Place, Bare: true }
        && !meaning.Family.OnlyLooks;

    /// <summary>"is my EZY8912 on time": how a thing with a number of that form is, asked in the words of its family.</summary>
    private FamilySpec? Numbered(int start, int end, string text) =>
        utterance
            .Hits.Where(hit => hit.Start >= start && hit.End <= end)
            .SelectMany(hit => hit.Meanings)
            .Where(meaning => meaning is { Kind: MeaningKind.Operation, Value: Operations.Status })
            .Select(meaning => meaning.Family)
            .Distinct()
            .FirstOrDefault(family =>
                family.Of(ArgumentType.Name).Any(argument => argument.Pattern?.IsMatch(text) ?? false)
            );

    /// <summary>The family whose orders are called by numbers, where one is named.</summary>
    public FamilySpec? Coded(string text) =>
        OrderNumbers.IsIn(text)
            ? utterance
                .Hits.SelectMany(hit => hit.Meanings)
                .FirstOrDefault(meaning => meaning is { Kind: MeaningKind.Refers, Argument.IsCode: true })
                ?.Family
            : null;

    /// <summary>A thing with a most that it may cost is bought.</summary>
    private FamilySpec? Priced(string text) =>
        Bought().IsMatch(text)
        && PriceRecogniser.FindAll(text).Any(price => price is { Sure: true, Level: null, Max: not null })
        && !isFood(text)
            ? utterance
                .Hits.SelectMany(hit => hit.Meanings)
                .Select(meaning => meaning.Family)
                .FirstOrDefault(family => family.SellsAnything)
            : null;

    [GeneratedRegex(
        @"\b(?:find|get|buy|order|show|need|want|look(?:ing)? for|search for|like)(?: me| us)? (?:a|an|some|two|three)\b (?!ticket|table|seat|ride|flight|room|place)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Bought();
}

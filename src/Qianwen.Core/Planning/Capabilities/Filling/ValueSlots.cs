using System.Collections.Frozen;
using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Fills the values that a capability declares: classes, facilities, levels, ranks.</summary>
internal static class ValueSlots
{
    /// <summary>The declared value of a place that stands for where the person is; any named place goes before it.</summary>
    private const string Here = "here";

    /// <summary>Fills them and takes their words; the longest words first.</summary>
    public static void Fill(FillState state) => Each(state, isPlace: false);

    /// <summary>"near me", 附近: places that are named by themselves, where no other was.</summary>
    public static void FillPlaces(FillState state) => Each(state, isPlace: true);

    private static void Each(FillState state, bool isPlace)
    {
        var chosen = new List<(PhraseHit Hit, Meaning Meaning)>();
        foreach (var hit in state.Hits.OrderByDescending(hit => hit.Length).ThenBy(hit => hit.Start))
        {
            var meaning = state
                .Meanings(hit)
                .Where(meaning => meaning.Kind == MeaningKind.Value && IsOpenWords(meaning) == isPlace)
                .OrderBy(meaning => meaning.Argument!.Name == state.Asked ? 0 : 1)
                .FirstOrDefault();
            if (
                meaning is not null
                && state.Map.AllFree(hit.Start, hit.End)
                && !IsPartOfName(state, hit)
                && !IsPartOfWord(state, hit)
                && !(meaning.Argument!.Type == ArgumentType.Rank && Recently.Is(state, hit))
                && !IsPartOfPlace(state, hit)
                && !(meaning.Argument!.Type == ArgumentType.Place && HanPlaces.Hold(state.Map, hit))
                && !IsPurpose(state, hit)
                && !EndsName(state, hit, meaning)
            )
            {
                state.Map.Take(hit.Start, hit.End);
                chosen.Add((hit, meaning));
            }
        }
        foreach (var (hit, meaning) in chosen.OrderBy(pair => pair.Hit.Start).Where(pair => !IsDenied(state, pair.Hit)))
        {
            Set(state, hit, meaning);
        }
    }

    /// <summary>陈思思 of 我妹妹陈思思: who somebody is, and then the name.</summary>
    private static string Called(FillState state, PhraseHit hit, ArgumentSpec argument)
    {
        if (
            argument.Type != ArgumentType.Name
            || state.Utterance.Tokens[hit.Start].Kind != TokenKind.Han
            || !state.Family.Of(ArgumentType.Amount).Any()
            || !state.Hits.Any(cue =>
                cue.End == hit.Start && state.Cues(cue, MeaningKind.Before).Any(one => one.Type == ArgumentType.Name)
            )
            || !state.Map.IsFree(hit.End)
            || state.Utterance.Tokens[hit.End].Kind != TokenKind.Han
            || new PhraseScanner(state.Map, new PhraseStops(state.Map, state.Family)).Forward(hit.End)
                is not { Head: null } name
            || name.Start != hit.End
            || name.End - name.Start > LongestName
        )
        {
            return "";
        }
        state.Map.Take(name.Start, name.End);
        return state.Utterance.Words(name.Start, name.End);
    }

    private const int LongestName = 4;

    /// <summary>阿姨 of 转账给房东王阿姨: what stands between it and the word that leads to a name is part of that name.</summary>
    private static bool EndsName(FillState state, PhraseHit hit, Meaning meaning)
    {
        if (meaning.Argument!.Type != ArgumentType.Name || state.Utterance.Tokens[hit.Start].Kind != TokenKind.Han)
        {
            return false;
        }
        return state.Hits.Any(cue =>
            cue.End < hit.Start
            && hit.Start - cue.End <= LongestName
            && state.Utterance.Tokens[cue.End].Kind == TokenKind.Han
            && state.Map.AllFree(cue.End, hit.Start)
            && !Enumerable
                .Range(cue.End, hit.Start - cue.End)
                .Any(token =>
                    state.Utterance.Tokens[token].Kind != TokenKind.Han
                    || Language.WordList.ChineseEnds.Contains(state.Map.Text(token))
                    || state.Hits.Any(other => other.Start <= token && other.End > token && other.End <= hit.Start)
                )
            && state.Cues(cue, MeaningKind.Before).Contains(meaning.Argument)
        );
    }

    private static bool IsOpenWords(Meaning meaning) => meaning is { Value: Here, Argument.Type: ArgumentType.Place };

    private static void Set(FillState state, PhraseHit hit, Meaning meaning)
    {
        var (argument, value) = (meaning.Argument!, meaning.Value!);
        var words = state.Utterance.Words(hit.Start, hit.End);
        switch (argument.Type)
        {
            case ArgumentType.Choices:
                Choose(state, argument, new ChoiceArgument(words, value), hit.Start);
                break;
            case ArgumentType.Choice
                when !state.Has(argument.Name) || IsGeneral(state, argument) || Corrects(state, hit):
                state.Set(argument, new ChoiceArgument(words, value), words, "declared value", hit.Start);
                break;
            case ArgumentType.Price when !state.Has(argument.Name):
                state.Set(argument, new PriceArgument(words, Level: value), words, "declared value", hit.Start);
                break;
            case ArgumentType.Rank:
                state.Set(argument, value, words, "declared value", hit.Start);
                break;
            case ArgumentType.Name when !state.Has(argument.Name):
                SetName(state, argument, hit);
                break;
            case ArgumentType.Place when !state.Has(argument.Name):
                state.Set(argument, new EntityReference(words, null, words), words, "word for word", hit.Start);
                break;
            case ArgumentType.Text or ArgumentType.Query when !state.Has(argument.Name):
                state.Set(argument, words, words, "word for word", hit.Start);
                break;
            default:
                break;
        }
    }

    private static void SetName(FillState state, ArgumentSpec argument, PhraseHit hit)
    {
        if (Called(state, hit, argument) is not { Length: > 0 } called)
        {
            Branches.Set(state, argument, hit);
            return;
        }
        var words = state.Utterance.Words(hit.Start, hit.End) + called;
        state.Set(argument, new EntityReference(words, null, words), words, "word for word", hit.Start);
    }

    private static void Choose(FillState state, ArgumentSpec argument, ChoiceArgument choice, int token)
    {
        var choices = Chosen(state, argument);
        if (!choices.Exists(other => other.Value == choice.Value))
        {
            choices.Add(choice);
        }
        state.Set<IReadOnlyList<ChoiceArgument>>(argument, choices, Joined(choices), "declared value", token);
    }

    /// <summary>The words of several values.</summary>
    public static string Joined(IEnumerable<ChoiceArgument> choices) =>
        string.Join(", ", choices.Select(choice => choice.Words));

    /// <summary>The choices made so far.</summary>
    public static List<ChoiceArgument> Chosen(FillState state, ArgumentSpec argument) =>
        state.Get(argument.Name) is { } filled
            ? (List<ChoiceArgument>)
                [
                    .. filled.Value.Deserialize(
                        (System.Text.Json.Serialization.Metadata.JsonTypeInfo<IReadOnlyList<ChoiceArgument>>)
                            Contracts.QianwenJson.Options.GetTypeInfo(typeof(IReadOnlyList<ChoiceArgument>))
                    )!,
                ]
            : [];

    /// <summary>"Chinese Garden": a value that is written as part of a proper name is none.</summary>
    private static bool IsPartOfName(FillState state, PhraseHit hit)
    {
        var utterance = state.Utterance;
        if (!utterance.HasCase)
        {
            return IsLocated(state, hit) || IsCalled(state, hit);
        }
        if (!utterance.IsCapital(hit.Start) || utterance.IsFirst(hit.Start))
        {
            return false;
        }
        return IsNamePart(state, hit.Start - 1) && !utterance.IsFirst(hit.Start - 1) || IsNamePart(state, hit.End);
    }

    /// <summary>"in north salem": among small letters, a side of the town before a word that only a name has.</summary>
    private static bool IsLocated(FillState state, PhraseHit hit) =>
        hit.Length == 1
        && state.Meanings(hit).Any(meaning => meaning.Argument?.Type == ArgumentType.Place)
        && state.Map.IsFree(hit.End)
        && hit.Start > 0
        && state.Map.Text(hit.Start - 1) is "in" or "to" or "near" or "around"
        && state.Utterance.Tokens[hit.End] is { Kind: TokenKind.Latin, Text.Length: > 2 } next
        && !Language.WordList.EnglishPlain.Contains(next.Text)
        && !Language.WordList.EnglishEnds.Contains(next.Text)
        && !Language.WordList.Infinitives.Contains(next.Text)
        && !state.Hits.Any(other => other.Start <= hit.End && hit.End < other.End);

    /// <summary>"called pizza hut fen ditton", "at the venetian theatre": among small letters, a kind that a house is called after.</summary>
    private static bool IsCalled(FillState state, PhraseHit hit) =>
        hit.Length == 1
        && state.Utterance.Tokens[hit.Start].Kind == TokenKind.Latin
        && state.Meanings(hit).Any(meaning => meaning.Argument is { Type: ArgumentType.Choice or ArgumentType.Place })
        && (
            state.Hits.Any(cue => IsNaming(state, cue, hit))
            || (state.Map.Text(hit.Start - 1) == "the" && IsName(state, hit.End))
        )
        && (IsName(state, hit.End) || (IsName(state, hit.Start - 1) && !IsOther(state, hit.End)));

    /// <summary>A cue for names right before the value, or one word before it.</summary>
    private static bool IsNaming(FillState state, PhraseHit cue, PhraseHit hit)
    {
        var from = state.Map.Text(hit.Start - 1) == "the" ? hit.Start - 1 : hit.Start;
        return (cue.End == from || (cue.End == from - 1 && IsName(state, from - 1)))
            && state.Cues(cue, MeaningKind.Before).Any(argument => argument.Type == ArgumentType.Name);
    }

    /// <summary>A word that only a name has.</summary>
    private static bool IsName(FillState state, int token) =>
        state.Map.IsFree(token)
        && state.Utterance.Tokens[token] is { Kind: TokenKind.Latin, Text.Length: > 2 } word
        && !Language.WordList.EnglishPlain.Contains(word.Text)
        && !Language.WordList.EnglishEnds.Contains(word.Text)
        && !Language.WordList.Infinitives.Contains(word.Text)
        && !state.Hits.Any(other => other.Start <= token && token < other.End);

    private static bool IsOther(FillState state, int token) =>
        state.Hits.Any(other =>
            other.Start == token && state.Meanings(other).Any(meaning => meaning.Kind == MeaningKind.Family)
        );

    /// <summary>The business of "a business trip" is why somebody goes, and no class.</summary>
    private static bool IsPurpose(FillState state, PhraseHit hit) =>
        hit.Length == 1
        && state.Map.Text(hit.Start) == "business"
        && (
            (state.Map.IsMine(hit.End) && Purposes.Contains(state.Map.Text(hit.End)))
            || (hit.Start > 0 && state.Map.Text(hit.Start - 1) is "for" or "on")
        );

    private static readonly FrozenSet<string> Purposes = FrozenSet.ToFrozenSet([
        "trip",
        "trips",
        "travel",
        "meeting",
        "meetings",
        "conference",
        "endeavor",
        "endeavour",
        "purposes",
        "event",
        "partner",
        "partners",
        "matter",
        "matters",
        "reasons",
        "appointment",
        "deal",
        "visit",
    ]);

    /// <summary>One Chinese character is a value only where the word ends with it: 蓝的, not 蓝月亮.</summary>
    private static bool IsPartOfWord(FillState state, PhraseHit hit) =>
        hit.Length == 1
        && state.Utterance.Tokens[hit.Start].Kind == TokenKind.Han
        && hit.End < state.Map.Count
        && state.Utterance.Tokens[hit.End].Kind == TokenKind.Han
        && state.Map.Text(hit.End) is not ("的" or "点" or "一");

    /// <summary>The bus of "bus stop" is no means of getting there.</summary>
    private static bool IsPartOfPlace(FillState state, PhraseHit hit) =>
        state.Family.OnlyLooks
            && hit.Length == 1
            && state.Map.IsFree(hit.End)
            && (state.Utterance.Tokens[hit.End].Kind == TokenKind.Number || IsPlaceWord(state.Map.Text(hit.End)))
        || (IsWay(state, hit) && state.Map.IsFree(hit.End) && state.Map.Text(hit.End) is "站" or "口" or "卡");

    /// <summary>The 地铁 of 地铁站 is no means of getting there either.</summary>
    private static bool IsWay(FillState state, PhraseHit hit) =>
        state.Family.OnlyLooks && state.Utterance.Tokens[hit.Start].Kind == TokenKind.Han;

    private static bool IsPlaceWord(string word) =>
        word
            is "station"
                or "stations"
                or "stop"
                or "stops"
                or "depot"
                or "terminal"
                or "park"
                or "parks"
                or "wash"
                or "shop"
                or "shops"
                or "store"
                or "dealer"
                or "dealership"
                or "rental"
                or "repair";

    private static bool IsNamePart(FillState state, int token) =>
        state.Map.IsMine(token)
        && state.Utterance.IsCapital(token)
        && state.Map.Text(token).Length > 1
        && !state.Hits.Any(hit => hit.Start <= token && token < hit.End);

    /// <summary>"no breakfast", 不要早餐, "doesn't need parking": what is not wished is not filled.</summary>
    private static bool IsDenied(FillState state, PhraseHit hit)
    {
        for (var at = hit.Start - 1; at >= 0 && at >= hit.Start - 4; at--)
        {
            if (state.Utterance.Tokens[at].Kind == TokenKind.Punctuation)
            {
                return false;
            }
            if (state.Map.Text(at) is "no" or "not" or "without" or "don't" or "doesn't" or "isn't" or "除" or "别")
            {
                return true;
            }
            if (state.Map.Text(at) == "不" && state.Map.Text(at + 1) is "要" or "需" or "用" or "想" or "吃" or "是")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The cab of "find me a cab, a shared ride will do" only names the service.</summary>
    private static bool IsGeneral(FillState state, ArgumentSpec argument) =>
        state.Hits.Any(hit =>
            hit.Start == state.TokenOf(argument.Name)
            && state.Meanings(hit).Any(meaning => meaning.Kind == MeaningKind.Family)
            && state.Meanings(hit).Any(meaning => meaning.Argument == argument)
            && hit.Length == 1
        );

    private static bool Corrects(FillState state, PhraseHit hit)
    {
        var from = Math.Max(0, hit.Start - 4);
        var before = state.Utterance.Text[state.Utterance.Tokens[from].Span.Start..hit.Span.Start];
        return before.Contains("actually", StringComparison.Ordinal)
            || before.Contains("instead", StringComparison.Ordinal)
            || before.Contains("rather", StringComparison.Ordinal)
            || before.Contains('换')
            || before.Contains('改');
    }
}

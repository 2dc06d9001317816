using System.Collections.Frozen;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Fills places, names and free words that stand beside a cue, word for word.</summary>
internal static class PhraseSlots
{
    /// <summary>Fills them and takes their words: first what follows a cue, then what stands before one.</summary>
    public static void Fill(FillState state)
    {
        var scanner = new PhraseScanner(state.Map, new PhraseStops(state.Map, state.Family));
        foreach (var hit in Cues(state, MeaningKind.Before).OrderBy(cue => IsVague(state, cue)))
        {
            After(state, scanner, hit);
        }
        foreach (var hit in Cues(state, MeaningKind.After))
        {
            Before(state, scanner, hit);
        }
    }

    /// <summary>"for" leads to anything: what another cue leads to goes before it.</summary>
    private static bool IsVague(FillState state, PhraseHit cue) =>
        state.Map.Text(cue.End - 1) is "for" or "and"
        && (cue.Length == 1 || Matters.Contains(state.Map.Text(cue.Start)));

    /// <summary>What is made or said for anything.</summary>
    private static readonly FrozenSet<string> Matters = FrozenSet.ToFrozenSet([
        "reservation",
        "reservations",
        "review",
        "reviews",
        "rating",
        "ratings",
    ]);

    /// <summary>"between A and B", "from A and B": only behind another end "and" leads to a place.</summary>
    private static bool IsOnlyAnd(FillState state, PhraseHit cue) =>
        cue.Length == 1
        && state.Map.Text(cue.Start) == "and"
        && !Enumerable
            .Range(0, cue.Start)
            .Any(token => state.Map.IsMine(token) && state.Map.Text(token) is "between" or "from");

    private static List<PhraseHit> Cues(FillState state, MeaningKind kind)
    {
        var cues = state
            .Hits.Where(hit => state.Cues(hit, kind).Any(argument => IsOpen(argument.Type)))
            .OrderBy(hit => hit.Start)
            .ThenByDescending(hit => hit.Length)
            .ToList();
        return cues.FindAll(hit =>
            !cues.Exists(other => other.Length > hit.Length && other.Start <= hit.Start && other.End >= hit.End)
        );
    }

    private static bool IsOpen(ArgumentType type) =>
        type is ArgumentType.Place or ArgumentType.Name or ArgumentType.Text or ArgumentType.Choices;

    private static void After(FillState state, PhraseScanner scanner, PhraseHit cue)
    {
        if (IsWholeWord(state, cue) || IsInfinitive(state, cue) || IsOnlyAnd(state, cue))
        {
            return;
        }
        var arguments = state.Cues(cue, MeaningKind.Before).Where(argument => IsOpen(argument.Type)).ToList();
        if (arguments.Find(argument => argument.Type == ArgumentType.Text) is { } text)
        {
            Rest(state, text, cue.End);
            return;
        }
        if (scanner.Forward(Behind(state, cue)) is not { } phrase)
        {
            return;
        }
        if (arguments.TrueForAll(argument => argument.Type == ArgumentType.Choices) && Company.IsIn(state, phrase))
        {
            return;
        }
        if (
            phrase.Head is null
            && IsPlain(state, phrase)
            && !IsKnownPlace(state, cue, phrase, arguments)
            && !IsPerson(state, phrase, arguments)
            && !IsHouse(state, phrase, arguments)
            && !(scanner.IsRoad(phrase.Start, phrase.End) && arguments.Exists(one => one.Type == ArgumentType.Place))
        )
        {
            return;
        }
        Set(state, Closing(state, arguments, phrase), phrase with { End = EndOfAddress(state, phrase) });
    }

    /// <summary>"my sister's place at 2890 North Main Street": where the place that is named is.</summary>
    private static int EndOfAddress(FillState state, Phrase phrase)
    {
        if (phrase.End + 2 >= state.Map.Count || state.Map.Text(phrase.End) is not ("at" or "on" or ","))
        {
            return phrase.End;
        }
        var from = state.Utterance.Tokens[phrase.End + 1].Span.Start;
        var street = Streets.Find(state.Utterance.Text).FirstOrDefault(span => span.Start == from);
        return street == default ? phrase.End
            : state.Map.Range(street).End is var end && state.Map.AllFree(phrase.End, end) ? end
            : phrase.End;
    }

    /// <summary>目的地改成…, "in downtown Cambridge": words between a cue and the place it leads to.</summary>
    private static int Behind(FillState state, PhraseHit cue)
    {
        var at = cue.End;
        while (state.Hits.FirstOrDefault(hit => hit.Start == at && IsSide(state, hit)) is { } side)
        {
            at = side.End;
        }
        foreach (var turn in Turns)
        {
            if (at + turn.Length < state.Map.Count && state.Map.AllFree(at, at + turn.Length))
            {
                var end = at + turn.Length;
                if (state.Utterance.Tokens[at].Kind == TokenKind.Han && state.Utterance.Han(at, end) == turn)
                {
                    return end;
                }
            }
        }
        return at;
    }

    private static readonly string[] Turns =
    [
        "改成",
        "改为",
        "改到",
        "换成",
        "换到",
        "变成",
        "改去",
        "就是",
        "是",
        "为",
    ];

    /// <summary>A side of the town before its name.</summary>
    private static bool IsSide(FillState state, PhraseHit hit) =>
        state.Map.IsTaken(hit.Start)
        && hit.End < state.Map.Count
        && state.Utterance.Tokens[hit.End].Kind == TokenKind.Latin
        && (
            state.Utterance.HasCase
                ? state.Utterance.IsCapital(hit.End)
                : !WordList.EnglishPlain.Contains(state.Map.Text(hit.End))
        )
        && state
            .Meanings(hit)
            .Any(meaning => meaning is { Kind: MeaningKind.Value, Argument.Type: ArgumentType.Place });

    /// <summary>在外滩附近: what closes the phrase says more than 在 before it.</summary>
    private static List<ArgumentSpec> Closing(FillState state, List<ArgumentSpec> opened, Phrase phrase)
    {
        if (state.Utterance.Tokens[phrase.Start].Kind != TokenKind.Han)
        {
            return opened;
        }
        var closed = state
            .Hits.Where(hit => hit.Start == phrase.End)
            .SelectMany(hit => state.Cues(hit, MeaningKind.After))
            .Where(argument => argument.Type == ArgumentType.Place)
            .ToList();
        return
            closed.Count == 0
            || closed.Exists(opened.Contains)
            || !opened.Exists(argument => argument.Type == ArgumentType.Place)
            ? opened
            : closed;
    }

    private static void Before(FillState state, PhraseScanner scanner, PhraseHit cue)
    {
        if (
            IsWholeWord(state, cue)
            || scanner.Backward(cue.Start) is not { } found
            || AskTrimmer.Trim(state, found) is not { } phrase
            || IsPlain(state, phrase)
        )
        {
            return;
        }
        Set(state, [.. state.Cues(cue, MeaningKind.After).Where(argument => IsOpen(argument.Type))], phrase);
    }

    private static void Set(FillState state, List<ArgumentSpec> arguments, Phrase phrase)
    {
        var (reference, reason) = state.Link(phrase.Start, phrase.End);
        var argument = phrase.Head ?? Best(state, arguments, reference);
        if (argument is null)
        {
            return;
        }
        state.Map.Take(phrase.Start, phrase.End);
        if (argument.Type == ArgumentType.Choices)
        {
            List<ChoiceArgument> choices =
            [
                .. ValueSlots.Chosen(state, argument),
                new ChoiceArgument(reference.Words, reference.Words),
            ];
            state.Set<IReadOnlyList<ChoiceArgument>>(
                argument,
                choices,
                ValueSlots.Joined(choices),
                reason,
                phrase.Start
            );
            return;
        }
        if (state.Has(argument.Name) && state.Asked != argument.Name && !Stops.MakeWay(state, argument, phrase))
        {
            return;
        }
        if (argument.Type == ArgumentType.Query)
        {
            state.Set(argument, reference.Words, reference.Words, reason, phrase.Start);
            return;
        }
        state.Set(argument, reference, reference.Words, reason, phrase.Start);
    }

    /// <summary>Of several arguments with the same cue the one that fits what the words name, then the first that is open.</summary>
    private static ArgumentSpec? Best(FillState state, List<ArgumentSpec> arguments, EntityReference reference)
    {
        var kinds = reference.Id is null
            ? []
            : state.Names.Find(NameKey.Of(reference.Words))?.Entities.Select(entity => entity.Kind).ToList() ?? [];
        return arguments
            .OrderByDescending(argument => Fits(argument, kinds))
            .ThenBy(argument => state.Has(argument.Name))
            .ThenBy(argument => argument.Order)
            .FirstOrDefault();
    }

    private static int Fits(ArgumentSpec argument, List<EntityKind> kinds) =>
        kinds.Count == 0 ? 0
        : argument.Type == ArgumentType.Name ? (kinds.Contains(EntityKind.Merchant) ? 1 : 0)
        : argument.Type == ArgumentType.Place
            ? (kinds.Exists(kind => kind is EntityKind.City or EntityKind.Place) ? 1 : 0)
        : 0;

    /// <summary>去 of 去年 is no cue.</summary>
    private static bool IsWholeWord(FillState state, PhraseHit cue) =>
        state.Utterance.EndOfWhole(cue.Start) > cue.End
        || (cue.Start > 0 && state.Utterance.EndOfWhole(cue.Start - 1) > cue.Start);

    private static bool IsInfinitive(FillState state, PhraseHit cue) =>
        cue.End < state.Map.Count
        && state.Map.Text(cue.End - 1) == "to"
        && WordList.Infinitives.Contains(state.Map.Text(cue.End))
        && !(IsPlace(state.Map.Text(cue.End)) && EndsPhrase(state, cue.End + 1))
        && !(state.Utterance.HasCase && state.Utterance.IsCapital(cue.End));

    /// <summary>"to take me to work": nothing is done with "work".</summary>
    private static bool EndsPhrase(FillState state, int token) =>
        !state.Map.IsFree(token)
        || state.Utterance.Tokens[token].Kind == TokenKind.Punctuation
        || WordList.EnglishEnds.Contains(state.Map.Text(token));

    /// <summary>True where no word of a phrase could be a proper name: "the area", "a good time".</summary>
    private static bool IsPlain(FillState state, Phrase phrase)
    {
        if (phrase.End == phrase.Start + 1 && state.Utterance.Tokens[phrase.Start].Kind == TokenKind.Number)
        {
            return false;
        }
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            var token = state.Utterance.Tokens[i];
            if (token.Kind == TokenKind.Han)
            {
                return false;
            }
            if (
                token.Kind == TokenKind.Latin
                && (IsPlace(token.Text) || !WordList.EnglishPlain.Contains(token.Text))
                && token.Text is not ("the" or "of" or "and")
            )
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>"from the hotel to the conference centre": plain words, and yet the two ends of a way.</summary>
    private static bool IsKnownPlace(FillState state, PhraseHit cue, Phrase phrase, List<ArgumentSpec> arguments) =>
        state.Map.Text(cue.End - 1) is "from" or "to" or "at" or "leave" or "leaving"
        && arguments.Exists(argument => argument is { Type: ArgumentType.Place } && IsEnd(state, argument))
        && (
            state.Map.Text(phrase.Start) == "the"
            || (phrase.Start > cue.End && state.Map.Text(phrase.Start - 1) is "my" or "our" or "the")
        );

    /// <summary>"to my sister": a plain word, and yet somebody to whom money goes.</summary>
    private static bool IsPerson(FillState state, Phrase phrase, List<ArgumentSpec> arguments) =>
        state.Family.Of(ArgumentType.Amount).Any()
        && arguments.Exists(argument => argument.Type == ArgumentType.Name)
        && WordList.People.Contains(state.Map.Text(phrase.Start))
        && !(state.Map.Text(phrase.Start) == "friend" && phrase.Start > 0 && state.Map.Text(phrase.Start - 1) == "a");

    /// <summary>"45 main street": a number before a word that is no time is a house.</summary>
    private static bool IsHouse(FillState state, Phrase phrase, List<ArgumentSpec> arguments) =>
        arguments.Exists(argument => argument.Type == ArgumentType.Place)
        && state.Utterance.Tokens[phrase.Start].Kind == TokenKind.Number
        && phrase.End - phrase.Start > 2;

    private static bool IsEnd(FillState state, ArgumentSpec argument) =>
        argument.Role is "origin" or "pickup" or "dropoff"
        || (argument.Role == "destination" && state.Family.Arguments.Any(other => other.Role == "origin"));

    private static bool IsPlace(string word) =>
        word is "airport" or "station" or "home" or "office" or "work" or "school" or "downtown";

    private static void Rest(FillState state, ArgumentSpec argument, int start)
    {
        var end = start;
        while (
            state.Map.IsFree(end)
            && !(
                state.Utterance.Tokens[end].Kind == TokenKind.Punctuation
                && state.Map.Text(end) is "," or "." or "。" or ";" or "!" or "?"
            )
        )
        {
            end++;
        }
        if (end > start && !state.Has(argument.Name))
        {
            var words = state.Utterance.Words(start, end);
            state.Set(argument, words, words, "word for word", start);
            state.Map.Take(start, end);
        }
    }
}

using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Speech;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Fills names that no cue announces: those a vocabulary knows, and those that end in a telling word ("Sheraton Hotel").</summary>
internal static class NameSlots
{
    /// <summary>Fills them and takes their words.</summary>
    public static void Fill(FillState state)
    {
        Known(state);
        var scanner = new PhraseScanner(state.Map, new PhraseStops(state.Map, state.Family));
        foreach (var hit in state.Hits)
        {
            foreach (var argument in state.Cues(hit, MeaningKind.Head).Take(1))
            {
                Headed(state, scanner, hit, argument);
            }
        }
    }

    private static void Known(FillState state)
    {
        var tokens = Tokenizer.Split(state.Text());
        var places = new List<EntityMatch>();
        foreach (var match in EntityLinker.Link(state.Names, tokens))
        {
            if (match.Has(EntityKind.City) || match.Has(EntityKind.Place))
            {
                places.Add(match);
            }
            else if (
                match.Has(EntityKind.Merchant)
                && state.Family.Of(ArgumentType.Name).FirstOrDefault(name => !state.Has(name.Name)) is { } argument
            )
            {
                Put(state, argument, match, match.Of(EntityKind.Merchant)[0]);
            }
        }
        Places(state, places);
    }

    /// <summary>Of two places without a cue the first is where one comes from: 北京上海机票.</summary>
    private static void Places(FillState state, List<EntityMatch> places)
    {
        var open = state
            .Family.Of(ArgumentType.Place)
            .Where(argument => argument.Bare && !state.Has(argument.Name))
            .ToList();
        if (places.Count < open.Count)
        {
            open =
            [
                .. open.OrderByDescending(argument => argument.Role == "destination" || argument.Name == state.Asked),
            ];
        }
        foreach (var (match, argument) in places.Zip(open))
        {
            Put(
                state,
                argument,
                match,
                match.Entities.First(entity => entity.Kind is EntityKind.City or EntityKind.Place)
            );
        }
    }

    private static void Put(FillState state, ArgumentSpec argument, EntityMatch match, NamedEntity entity)
    {
        var (start, end) = state.Map.Range(match.Span);
        if (!state.Map.AllFree(start, end))
        {
            return;
        }
        if (EndOfPlace(state, argument, start, end) is { } far)
        {
            var (whole, why) = state.Link(start, far);
            state.Set(argument, whole, whole.Words, why, start);
            state.Map.Take(start, far);
            return;
        }
        var words = state.Utterance.Words(start, end);
        var locale = Characters.HasHan(words) ? Tongue.Chinese : Tongue.English;
        var reference = new EntityReference(words, entity.Id, entity.Entry.Name.In(locale), entity.ProviderId);
        state.Set(argument, reference, words, match.Reason.ToString().ToLowerInvariant(), start);
        state.Map.Take(start, end);
    }

    private const int LongestRest = 8;

    /// <summary>北京大学东门, 徐家汇港汇广场: a place that is called after a known one goes on to its own last word.</summary>
    private static int? EndOfPlace(FillState state, ArgumentSpec argument, int start, int end)
    {
        if (argument.Type != ArgumentType.Place || state.Utterance.Tokens[end - 1].Kind != TokenKind.Han)
        {
            return null;
        }
        var stops = new PhraseStops(state.Map, state.Family);
        int? last = null;
        for (
            var at = end;
            at < state.Map.Count
                && at - end < LongestRest
                && state.Utterance.Tokens[at].Kind == TokenKind.Han
                && !stops.EndsAt(at, start);
            at++
        )
        {
            if (at > end && PlaceWords.EndsPlace(state.Utterance.Han(end, at + 1)))
            {
                last = at + 1;
            }
        }
        return last is { } far && far > end + 1 ? far : null;
    }

    private static void Headed(FillState state, PhraseScanner scanner, PhraseHit head, ArgumentSpec argument)
    {
        if (
            state.Has(argument.Name)
            || (argument.Type == ArgumentType.Query && state.Utterance.Tokens[head.Start].Kind == TokenKind.Han)
            || !state.Map.AllFree(head.Start, head.End)
            || scanner.Backward(head.Start) is not { } phrase
        )
        {
            return;
        }
        var plural =
            state.Map.Text(head.End - 1) is [.., 's']
            && argument.Type == ArgumentType.Name
            && state.Meanings(head).Any(meaning => meaning.Kind == MeaningKind.Family);
        if (plural || !HasProper(state, scanner, phrase) || IsInsideWord(state, head))
        {
            return;
        }
        if (argument.Type == ArgumentType.Name && TownOf(state, phrase) is { } town)
        {
            Lead(state, town, phrase);
            return;
        }
        Whole(state, argument, Begin(state, argument, phrase.Start), head.End);
    }

    /// <summary>北京贵都大酒店: the town right before a name is part of it too.</summary>
    private static int Begin(FillState state, ArgumentSpec argument, int start)
    {
        if (argument.Type != ArgumentType.Name || state.Utterance.Tokens[start].Kind != TokenKind.Han)
        {
            return start;
        }
        var places = state
            .Family.Of(ArgumentType.Place)
            .Where(place => place.Bare && state.Has(place.Name))
            .Select(place => (At: state.TokenOf(place.Name), state.Get(place.Name)!.Words));
        foreach (var (at, words) in places)
        {
            if (at >= 0 && at + words.Length == start && state.Utterance.Words(at, start) == words)
            {
                return at;
            }
        }
        return start;
    }

    /// <summary>上海 of 上海酒店 is a town, and the hotel has no name.</summary>
    private static ArgumentSpec? TownOf(FillState state, Phrase phrase) =>
        state.Utterance.Tokens[phrase.Start].Kind == TokenKind.Han
        && PlaceWords.IsTown(state.Utterance.Han(phrase.Start, phrase.End))
            ? state.Family.Of(ArgumentType.Place).FirstOrDefault(place => place.Bare)
            : null;

    private static void Lead(FillState state, ArgumentSpec town, Phrase phrase)
    {
        if (!state.Has(town.Name))
        {
            var (place, why) = state.Link(phrase.Start, phrase.End);
            state.Set(town, place, place.Words, why, phrase.Start);
            state.Map.Take(phrase.Start, phrase.End);
        }
    }

    private static void Whole(FillState state, ArgumentSpec argument, int start, int end)
    {
        var (reference, reason) = state.Link(start, end);
        state.Map.Take(start, end);
        switch (argument.Type)
        {
            case ArgumentType.Choice:
                state.Set(
                    argument,
                    new ChoiceArgument(reference.Words, reference.Words),
                    reference.Words,
                    "word for word",
                    start
                );
                break;
            case ArgumentType.Query or ArgumentType.Text:
                state.Set(argument, reference.Words, reference.Words, "word for word", start);
                break;
            default:
                state.Set(argument, reference, reference.Words, reason, start);
                break;
        }
    }

    /// <summary>航 of 航班 ends no name.</summary>
    private static bool IsInsideWord(FillState state, PhraseHit head) =>
        state.Utterance.Hits.Any(other =>
            other.Length > head.Length && other.Start <= head.Start && other.End >= head.End
        )
        || state.Utterance.EndOfWhole(head.Start) > head.End;

    private static bool HasProper(FillState state, PhraseScanner scanner, Phrase phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (
                scanner.IsProper(i)
                && state.Utterance.Tokens[i].Kind != TokenKind.Number
                && state.Map.Text(i) is not ("the" or "of")
            )
            {
                return true;
            }
        }
        return false;
    }
}

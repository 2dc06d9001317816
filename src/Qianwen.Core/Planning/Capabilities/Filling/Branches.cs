using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Fills a name that a capability declares, as the house is called: 王府井希尔顿酒店, 海底捞望京店.</summary>
internal static class Branches
{
    private const int LongestBranch = 8;

    /// <summary>Fills it, with the words around it that are part of it, and the town it begins with.</summary>
    public static void Set(FillState state, ArgumentSpec argument, PhraseHit hit)
    {
        var (start, end) = (Start(state, hit.Start), End(state, hit.End));
        var words = state.Utterance.Words(start, end);
        state.Set(argument, new EntityReference(words, null, words), words, "word for word", start);
        Town(state, start, hit.Start);
        state.Map.Take(start, end);
    }

    private static int Start(FillState state, int start)
    {
        if (start == 0 || !state.Map.IsFree(start - 1) || state.Utterance.Tokens[start].Kind != TokenKind.Han)
        {
            return start;
        }
        var stops = new PhraseStops(state.Map, state.Family);
        return
            new PhraseScanner(state.Map, stops).Backward(start) is { } phrase
            && state.Utterance.Tokens[phrase.Start].Kind == TokenKind.Han
            && !IsAsked(state, phrase)
            ? phrase.Start
            : start;
    }

    /// <summary>订 of 订如家 asks for it.</summary>
    private static bool IsAsked(FillState state, Phrase phrase) =>
        state.Hits.Any(hit =>
            hit.Start < phrase.End
            && hit.End > phrase.Start
            && state.Meanings(hit).Any(meaning => meaning.Kind is MeaningKind.Operation or MeaningKind.Family)
        );

    /// <summary>望京店 of 海底捞望京店.</summary>
    private static int End(FillState state, int end)
    {
        var stops = new PhraseStops(state.Map, state.Family);
        for (var at = end; at < end + LongestBranch && state.Map.IsFree(at) && !stops.EndsAt(at, end - 1); at++)
        {
            if (state.Utterance.Tokens[at].Kind != TokenKind.Han)
            {
                return end;
            }
            if (at > end && state.Map.Text(at) == "店")
            {
                return at + 1;
            }
        }
        return end;
    }

    private static void Town(FillState state, int start, int end)
    {
        if (
            start < end
            && PlaceWords.TownIn(state.Utterance.Han(start, end)) is { Length: > 0 } town
            && state.Family.Of(ArgumentType.Place).FirstOrDefault(place => place.Bare) is { } place
            && !state.Has(place.Name)
        )
        {
            var (reference, reason) = state.Link(start, start + town.Length);
            state.Set(place, reference, reference.Words, reason, start);
        }
    }
}

using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Fills names whose telling word comes first, with the town behind them: "Hotel Paradise, Las Vegas".</summary>
internal static class LedNames
{
    /// <summary>Fills them and takes their words; only where capitals were typed.</summary>
    public static void Fill(FillState state)
    {
        var scanner = new PhraseScanner(state.Map, new PhraseStops(state.Map, state.Family));
        if (
            !state.Utterance.HasCase
            || state.Family.Of(ArgumentType.Name).FirstOrDefault() is not { } name
            || state.Has(name.Name)
            || state.Hits.FirstOrDefault(hit => IsLeading(state, name, hit)) is not { } head
            || scanner.Forward(head.End) is not { } phrase
        )
        {
            return;
        }
        Put(state, name, head.Start, phrase.End);
        if (
            state.Family.Of(ArgumentType.Place).FirstOrDefault(place => place.Bare) is { } town
            && !state.Has(town.Name)
            && state.Map.Text(phrase.End) == ","
            && phrase.End + 1 < state.Map.Count
            && state.Utterance.IsCapital(phrase.End + 1)
            && scanner.Forward(phrase.End + 1) is { } where
        )
        {
            Put(state, town, where.Start, where.End);
        }
    }

    private static bool IsLeading(FillState state, ArgumentSpec name, PhraseHit hit) =>
        hit.Length == 1
        && hit.End < state.Map.Count
        && state.Map.AllFree(hit.Start, hit.End + 1)
        && state.Cues(hit, MeaningKind.Head).Contains(name)
        && state.Utterance.IsCapital(hit.Start)
        && !state.Utterance.IsFirst(hit.Start)
        && state.Utterance.IsCapital(hit.End)
        && !(hit.Start > 0 && state.Utterance.IsCapital(hit.Start - 1));

    private static void Put(FillState state, ArgumentSpec argument, int start, int end)
    {
        var (reference, reason) = state.Link(start, end);
        state.Set(argument, reference, reference.Words, reason, start);
        state.Map.Take(start, end);
    }
}

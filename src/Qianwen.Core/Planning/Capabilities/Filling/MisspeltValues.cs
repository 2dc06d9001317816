using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>"itialian restaurants": a slip in the word that says of what kind the thing behind it is.</summary>
internal static class MisspeltValues
{
    private const int Shortest = 5;
    private const int Long = 8;

    /// <summary>Fills the choices that are still open, and takes their words.</summary>
    public static void Fill(FillState state)
    {
        foreach (var thing in state.Hits.Where(hit => hit.Start > 0 && IsThing(state, hit)))
        {
            var at = thing.Start - 1;
            if (!IsUnknown(state, at) || Meant(state, state.Map.Text(at)) is not { } meant)
            {
                continue;
            }
            var words = state.Utterance.Words(at, at + 1);
            state.Set(meant.Argument, new ChoiceArgument(words, meant.Value), words, "typo", at);
            state.Map.Take(at, at + 1);
        }
    }

    private static bool IsThing(FillState state, PhraseHit hit) =>
        state.Meanings(hit).Any(meaning => meaning.Kind is MeaningKind.Family or MeaningKind.Head);

    private static bool IsUnknown(FillState state, int token) =>
        state.Map.IsFree(token)
        && state.Utterance.Tokens[token] is { Kind: TokenKind.Latin, Text.Length: >= Shortest } word
        && !(state.Utterance.HasCase && state.Utterance.IsFirst(token))
        && !WordList.EnglishPlain.Contains(word.Text)
        && !WordList.EnglishEnds.Contains(word.Text)
        && !WordList.Infinitives.Contains(word.Text)
        && !state.Hits.Any(hit => hit.Start <= token && token < hit.End);

    /// <summary>The one value whose name is a slip away; null where none is, or several are.</summary>
    private static (ArgumentSpec Argument, string Value)? Meant(FillState state, string word)
    {
        var most = word.Length >= Long ? 2 : 1;
        var near = state
            .Family.Of(ArgumentType.Choice)
            .Where(argument => !state.Has(argument.Name))
            .SelectMany(argument => argument.Values.Select(value => (Argument: argument, Value: value)))
            .Where(pair => pair.Value.Names.Any(name => IsSlip(word, name, most)))
            .Select(pair => (pair.Argument, pair.Value.Value))
            .Distinct()
            .Take(2)
            .ToList();
        return near is [var only] ? only : null;
    }

    private static bool IsSlip(string word, string name, int most) =>
        name.Length >= Shortest
        && name[0] == word[0]
        && Math.Abs(name.Length - word.Length) <= most
        && EditDistance.Bounded(word, name, most) <= most;
}

using System.Globalization;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Recognisers.Counts;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Fills numbers of people, rooms, nights, stars.</summary>
internal static class CountSlots
{
    /// <summary>Fills them and takes their words.</summary>
    public static void Fill(FillState state)
    {
        foreach (var argument in state.Family.Of(ArgumentType.Number))
        {
            NumberSlots.Fill(state, argument);
        }
        foreach (var argument in state.Family.Of(ArgumentType.Count).OrderBy(argument => argument.Counter.Persons))
        {
            Count(state, argument);
        }
        if (
            state.Asked is { } asked
            && state.Family.Argument(asked) is { Type: ArgumentType.Count } only
            && !state.Has(asked)
        )
        {
            Alone(state, only);
        }
    }

    private static void Count(FillState state, ArgumentSpec argument)
    {
        foreach (var match in CountRecogniser.FindAll(Streets.Hide(state.Text()), argument.Counter))
        {
            var (start, end) = state.Map.Range(match.Span);
            if (!state.Has(argument.Name) && match.Value > 0)
            {
                var value = match.ToArgument(state.Utterance.Folded);
                state.Set(argument, value, value.Words, match.Article ? "article" : "number", start);
            }
            if (!match.Article)
            {
                state.Map.Take(start, end);
            }
        }
        foreach (var hit in state.Hits.Where(hit => state.Map.AllFree(hit.Start, hit.End)))
        {
            var named = state
                .Meanings(hit)
                .FirstOrDefault(meaning => meaning.Kind == MeaningKind.Value && meaning.Argument == argument);
            if (
                named is not null
                && int.TryParse(named.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            )
            {
                var words = state.Utterance.Words(hit.Start, hit.End);
                state.Set(argument, new CountArgument(words, value), words, "declared value", hit.Start);
                state.Map.Take(hit.Start, hit.End);
            }
        }
    }

    /// <summary>A bare number answers a question for one.</summary>
    private static void Alone(FillState state, ArgumentSpec argument)
    {
        for (var i = 0; i < state.Map.Count; i++)
        {
            if (
                state.Map.IsFree(i)
                && NumberRecogniser.At(state.Utterance.Tokens, i)
                    is { Vague: false, Article: false, Value: >= 1 and < 1000 } number
                && number.Value == Math.Floor(number.Value)
                && state.Map.AllFree(i, number.Next)
            )
            {
                var words = state.Utterance.Words(i, number.Next);
                state.Set(argument, new CountArgument(words, (int)number.Value), words, "number", i);
                state.Map.Take(i, number.Next);
                return;
            }
        }
    }
}

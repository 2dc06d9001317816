using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Recognisers;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Fills measures that are told word for word: 42码, 24寸, 1.5升.</summary>
internal static class SizeSlots
{
    /// <summary>Fills them and takes their words.</summary>
    public static void Fill(FillState state)
    {
        foreach (
            var argument in state
                .Family.Of(ArgumentType.Text)
                .Where(argument => argument.Units.Count > 0 && !state.Has(argument.Name))
        )
        {
            for (var i = 0; i < state.Map.Count && !state.Has(argument.Name); i++)
            {
                Measured(state, argument, i);
            }
        }
    }

    private static void Measured(FillState state, ArgumentSpec argument, int at)
    {
        if (
            !state.Map.IsFree(at)
            || NumberRecogniser.At(state.Utterance.Tokens, at) is not { Vague: false, Article: false } number
            || number.Next >= state.Map.Count
        )
        {
            return;
        }
        var from = state.Utterance.Tokens[number.Next].Span.Start;
        var unit = argument
            .Units.Where(unit => string.CompareOrdinal(state.Utterance.Text, from, unit, 0, unit.Length) == 0)
            .MaxBy(unit => unit.Length);
        if (unit is null)
        {
            return;
        }
        var end = state.Utterance.TokenFrom(from + unit.Length);
        if (state.Map.AllFree(at, end))
        {
            var words = state.Utterance.Words(at, end);
            state.Set(argument, words, words, "measure", at);
            state.Map.Take(at, end);
        }
    }
}

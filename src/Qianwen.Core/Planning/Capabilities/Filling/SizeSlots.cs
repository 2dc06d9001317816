using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Fills measures that are told word for word: 42码, 24寸, 1.5升.</summary>
internal static partial class SizeSlots
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
            Named(state, argument);
            for (var i = 0; i < state.Map.Count && !state.Has(argument.Name); i++)
            {
                Measured(state, argument, i);
            }
        }
    }

    /// <summary>"size 42", "queen size", "in XL", L码: sizes that are called by letters, numbers and words.</summary>
    private static void Named(FillState state, ArgumentSpec argument)
    {
        foreach (var match in Size().Matches(state.Utterance.Text).Cast<Match>())
        {
            var whole = state.Map.Range(new TextSpan(match.Index, match.Index + match.Length));
            if (!state.Has(argument.Name) && state.Map.AllFree(whole.Start, whole.End))
            {
                var size = match.Groups["size"];
                var (start, end) = state.Map.Range(new TextSpan(size.Index, size.Index + size.Length));
                var words = state.Utterance.Words(start, end);
                state.Set(argument, words, words, "measure", start);
                state.Map.Take(whole.Start, whole.End);
            }
        }
    }

    [GeneratedRegex(
        @"\b(?:in )?(?:an? )?sizes? (?<size>(?:(?:eu|us|uk) ?)?\d{1,3}(?:\.5)?(?! ?(?:inch|cm|mm|ml|kg))|x{0,4}[sl]\b|m\b|(?:extra[ -])?(?:small|large)\b|medium\b|queen\b|king\b|twin\b|full\b)|\b(?<size>super king|california king|queen|king|twin|full|double|single|plus|travel|family|one|free|jumbo|x{0,4}[sl]|m|\d{1,2}(?:\.5)?|small|medium|large|eu ?\d{2}|us ?\d{1,2}|uk ?\d{1,2})[ -]sized?\b|\bin (?:an? )?(?<size>(?:extra[ -])?(?:small|large)|medium|x{1,4}l|xs|[sml])\b(?! [a-z-]*(?:bag|box|pack|jar|bowl|pot|case|frame|part|quantit))|(?<![a-z\d])(?<size>x{1,4}[sl]|[sml]|\dxl) ?(?:码|号)|(?<![a-z\d])(?<size>x{1,4}l|xs|\dxl)(?![a-z\d])|(?<=[\u4e00-\u9fff,] ?)(?<size>[sml])(?=的|\z|[,。、])|(?<=[\u4e00-\u9fff,])(?<size>[大中小加]{1,2}码|[大中小]号)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Size();

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

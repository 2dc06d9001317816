using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Where the words for a thing may begin.</summary>
internal static class QueryStarts
{
    private const int LongestUnit = 4;
    private const int MostOfOne = 100;
    private const int MostBefore = 5;

    /// <summary>Behind what it is counted in, behind words that ask for it, behind a number, at the beginning; the surest first.</summary>
    public static IEnumerable<int> Of(FillState state)
    {
        if (state.Family.SellsAnything && Measured(state) is { } measured)
        {
            yield return measured;
        }
        foreach (var end in Asked(state))
        {
            yield return end;
        }
        if (state.Family.SellsAnything && Numbered(state) is { } numbered)
        {
            yield return numbered;
        }
        for (var i = 0; i < state.Map.Count; i++)
        {
            if (
                state.Map.IsFree(i)
                && (i == 0 || !state.Map.IsMine(i - 1) || state.Utterance.Tokens[i - 1].Kind == TokenKind.Punctuation)
            )
            {
                yield return i;
            }
        }
    }

    /// <summary>"two boxes of tissues", 两卷纱布: the thing is named behind what it is counted in.</summary>
    private static int? Measured(FillState state)
    {
        var at = state
            .Family.Of(ArgumentType.Count)
            .Select(count => state.TokenOf(count.Name))
            .DefaultIfEmpty(-1)
            .Max();
        if (at < 0)
        {
            return null;
        }
        var end = at;
        while (state.Map.IsMine(end) && state.Map.IsTaken(end))
        {
            end++;
        }
        if (end > at && state.Map.IsFree(end) && state.Utterance.Tokens[end].Kind == TokenKind.Han)
        {
            return end;
        }
        for (var of = end; of <= end + LongestUnit && state.Map.IsFree(of); of++)
        {
            if (state.Map.Text(of) == "of")
            {
                return end > at || of > at + 1 ? of + 1 : null;
            }
            if (end > at || state.Utterance.Tokens[of].Kind != TokenKind.Latin)
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>Words that ask for it.</summary>
    private static List<int> Asked(FillState state) =>
        [
            .. state
                .Hits.Where(hit =>
                    state.Map.AllFree(hit.Start, hit.End)
                    && !IsPartOfLonger(state, hit)
                    && state
                        .Meanings(hit)
                        .Any(meaning =>
                            meaning.Kind == MeaningKind.Operation
                            || meaning is { Kind: MeaningKind.Before, Argument.Type: ArgumentType.Query }
                        )
                )
                .OrderBy(hit => hit.Start)
                .Select(hit => hit.End)
                .Distinct(),
        ];

    /// <summary>The 加购 of 加购物车 asks for nothing by itself.</summary>
    private static bool IsPartOfLonger(FillState state, PhraseHit hit) =>
        state.Hits.Any(other =>
            other.Start <= hit.Start
            && other.End > hit.End
            && state.Meanings(other).Any(meaning => meaning.Kind == MeaningKind.Operation)
        );

    /// <summary>"pop two grey hoodies into …": whatever the word is that asks for them.</summary>
    private static int? Numbered(FillState state)
    {
        var first = Enumerable.Range(0, state.Map.Count).FirstOrDefault(state.Map.IsFree, state.Map.Count);
        for (var i = first; i < Math.Min(first + MostBefore, state.Map.Count); i++)
        {
            if (state.Map.Text(i) is "a" or "an" or "the" or "some" or "any")
            {
                return null;
            }
            if (
                state.Map.IsFree(i)
                && NumberRecogniser.At(state.Utterance.Tokens, i)
                    is { Vague: false, Article: false, Value: >= 1 and < MostOfOne } number
                && state.Map.IsFree(number.Next)
                && !(i > 0 && state.Utterance.Touches(i - 1))
                && state.Utterance.Tokens[number.Next].Kind == TokenKind.Latin
                && !Language.WordList.EnglishEnds.Contains(state.Map.Text(number.Next))
                && !QuerySlots.IsMeasure(state, number.Next)
            )
            {
                return i;
            }
        }
        return null;
    }
}

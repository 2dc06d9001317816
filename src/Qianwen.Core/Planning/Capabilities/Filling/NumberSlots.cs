using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Fills numbers with limits: "at least 4 stars", 4.5分以上, "rated 4 or above".</summary>
internal static class NumberSlots
{
    private static readonly PhraseTable<int> Before = new(
        ("at least", 1),
        ("minimum of", 1),
        ("minimum", 1),
        ("min", 1),
        ("above", 1),
        ("over", 1),
        ("more than", 1),
        ("higher than", 1),
        ("greater than", 1),
        ("better than", 1),
        ("no less than", 1),
        ("不低于", 1),
        ("不少于", 1),
        ("至少", 1),
        ("最少", 1),
        ("大于", 1),
        ("高于", 1),
        ("超过", 1),
        ("最低", 1),
        ("at most", -1),
        ("under", -1),
        ("below", -1),
        ("less than", -1),
        ("within", -1),
        ("no more than", -1),
        ("up to", -1),
        ("不超过", -1),
        ("不高于", -1),
        ("低于", -1),
        ("小于", -1),
        ("最多", -1)
    );

    private static readonly PhraseTable<int> After = new(
        ("or above", 1),
        ("and above", 1),
        ("or more", 1),
        ("or higher", 1),
        ("or better", 1),
        ("and up", 1),
        ("or up", 1),
        ("plus", 1),
        ("+", 1),
        ("及以上", 1),
        ("或以上", 1),
        ("以上", 1),
        ("往上", 1),
        ("起", 1),
        ("or less", -1),
        ("or below", -1),
        ("or lower", -1),
        ("以下", -1),
        ("以内", -1),
        ("之内", -1),
        ("内", -1)
    );

    /// <summary>Fills an argument and takes its words.</summary>
    public static void Fill(FillState state, ArgumentSpec argument)
    {
        for (var i = 0; i < state.Map.Count; i++)
        {
            if (state.Map.IsFree(i) && Read(state, argument, i) is { } end)
            {
                i = end - 1;
            }
        }
    }

    private static int? Read(FillState state, ArgumentSpec argument, int at)
    {
        var tokens = state.Utterance.Tokens;
        if (NumberRecogniser.At(tokens, at) is not { Vague: false, Article: false } number)
        {
            return null;
        }
        var unit = UnitAt(state, argument, number.Next);
        if (unit is null && !CueChooser.IsCued(state, argument, at, number.Next))
        {
            return null;
        }
        var (start, limit) = Bound(state, at);
        var end = unit ?? number.Next;
        if (end < tokens.Count && After.At(tokens, end) is { } after && state.Map.AllFree(end, after.Next))
        {
            (limit, end) = (after.Value, after.Next);
        }
        if (!state.Map.AllFree(start, end))
        {
            return null;
        }
        var words = state.Utterance.Words(start, end);
        var value = new NumberArgument(words, limit < 0 ? null : number.Value, limit > 0 ? null : number.Value);
        state.Set(argument, value, words, "number", start);
        state.Map.Take(start, end);
        return end;
    }

    /// <summary>"4 star", "4-star", 四星级: where the unit ends.</summary>
    private static int? UnitAt(FillState state, ArgumentSpec argument, int token)
    {
        var at = state.Map.Text(token) == "-" ? token + 1 : token;
        return state
            .Hits.Where(hit => hit.Start == at && state.Cues(hit, MeaningKind.Unit).Contains(argument))
            .Select(hit => (int?)hit.End)
            .Max();
    }

    private static (int Start, int Limit) Bound(FillState state, int at)
    {
        for (var start = Math.Max(0, at - 3); start < at; start++)
        {
            if (Before.At(state.Utterance.Tokens, start) is { } bound && bound.Next == at)
            {
                return (start, bound.Value);
            }
        }
        return (at, 0);
    }
}

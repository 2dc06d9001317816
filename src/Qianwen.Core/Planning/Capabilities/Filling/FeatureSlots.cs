using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Takes what else was said of the thing that is looked for, word for word.</summary>
internal static class FeatureSlots
{
    /// <summary>What else was said of it, piece by piece.</summary>
    public static void Fill(FillState state, ArgumentSpec features)
    {
        var from = state.Family.Of(ArgumentType.Query).Select(query => state.TokenOf(query.Name)).Max();
        if (from < 0)
        {
            return;
        }
        var wishes = ValueSlots.Chosen(state, features);
        Described(state, wishes, from);
        for (var start = from; start < state.Map.Count; start++)
        {
            if (!state.Map.IsFree(start) || QuerySlots.IsBreak(state, start) || IsEmpty(state, start))
            {
                continue;
            }
            var end = start;
            while (end < state.Map.Count && state.Map.IsFree(end) && !QuerySlots.IsBreak(state, end))
            {
                end++;
            }
            while (end > start && IsEmpty(state, end - 1))
            {
                end--;
            }
            if (QuerySlots.IsThing(state, start, end) && end - start <= 14)
            {
                var words = state.Utterance.Words(start, end);
                wishes.Add(new ChoiceArgument(words, words));
                state.Map.Take(start, end);
            }
            start = Math.Max(start, end);
        }
        Keep(state, features, wishes, from);
    }

    private static void Keep(FillState state, ArgumentSpec features, List<ChoiceArgument> wishes, int from)
    {
        if (wishes.Count > 0)
        {
            state.Set<IReadOnlyList<ChoiceArgument>>(
                features,
                wishes,
                ValueSlots.Joined(wishes),
                "word for word",
                from
            );
        }
    }

    /// <summary>销量最高的, 适合油皮的: what stands before the thing, behind the words that ask for it.</summary>
    private static void Described(FillState state, List<ChoiceArgument> wishes, int query)
    {
        var end = query;
        if (!state.Map.IsFree(end - 1) || state.Map.Text(end - 1) != "的")
        {
            return;
        }
        end--;
        var start = end;
        while (
            start > 0
            && end - start < LongestDescription
            && state.Map.IsFree(start - 1)
            && state.Utterance.Tokens[start - 1].Kind == TokenKind.Han
            && !state.Hits.Any(hit =>
                hit.Start < start
                && hit.End >= start
                && state.Meanings(hit).Any(meaning => meaning.Kind is MeaningKind.Operation or MeaningKind.Family)
            )
        )
        {
            start--;
        }
        while (start < end && (QuerySlots.IsFiller(state, start) || IsEmpty(state, start)))
        {
            start++;
        }
        if (end - start > 1)
        {
            var words = state.Utterance.Words(start, end);
            wishes.Add(new ChoiceArgument(words, words));
            state.Map.Take(start, end);
        }
    }

    private const int LongestDescription = 10;

    private static bool IsEmpty(FillState state, int token) =>
        state.Utterance.Tokens[token].Kind == TokenKind.Latin
            ? Language.WordList.EnglishEnds.Contains(state.Map.Text(token))
            : state.Utterance.Tokens[token].Kind == TokenKind.Han
                && QuerySlots.ChineseLeads.Contains(state.Map.Text(token), StringComparison.Ordinal);
}

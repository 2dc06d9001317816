using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Tells by the words around a value which of several arguments of its type it is.</summary>
internal static class CueChooser
{
    private const int Far = 1000;
    private const int MostBefore = 6;
    private const int MostAfter = 3;

    /// <summary>The argument whose cue stands nearest; else the one that was asked for, the first that is still open, the first.</summary>
    /// <param name="state">The wish.</param>
    /// <param name="candidates">The arguments of the type, in order.</param>
    /// <param name="start">First token of the value.</param>
    /// <param name="end">One past its last token.</param>
    public static ArgumentSpec? Choose(FillState state, IReadOnlyList<ArgumentSpec> candidates, int start, int end)
    {
        if (candidates.Count == 0)
        {
            return null;
        }
        var best = candidates
            .Select(candidate => (Argument: candidate, Distance: Distance(state, candidate, start, end)))
            .MinBy(pair => (pair.Distance, state.Has(pair.Argument.Name)));
        if (best.Distance < Far)
        {
            return best.Argument;
        }
        return candidates.FirstOrDefault(candidate => candidate.Name == state.Asked)
            ?? candidates.FirstOrDefault(candidate => !state.Has(candidate.Name))
            ?? candidates[0];
    }

    /// <summary>True where a cue of the argument stands by the value.</summary>
    public static bool IsCued(FillState state, ArgumentSpec argument, int start, int end) =>
        Distance(state, argument, start, end) < Far;

    private static int Distance(FillState state, ArgumentSpec argument, int start, int end)
    {
        var best = Far;
        foreach (var hit in state.Hits)
        {
            if (
                state.Cues(hit, MeaningKind.Before).Contains(argument)
                && !IsMoved(state, hit)
                && hit.End <= start
                && start - hit.End <= (IsPreposition(state, hit) ? 0 : MostBefore)
            )
            {
                best = Math.Min(best, Weighed(Gap(state, hit.End, start), hit));
            }
            if (
                state.Cues(hit, MeaningKind.After).Contains(argument)
                && hit.Start >= end
                && hit.Start - end <= MostAfter
            )
            {
                best = Math.Min(best, Weighed(Gap(state, end, hit.Start), hit));
            }
        }
        return best;
    }

    /// <summary>推到, 改到: what something is moved to is no end of a span.</summary>
    private static bool IsMoved(FillState state, PhraseHit cue) =>
        cue.Length == 1
        && cue.Start > 0
        && state.Map.Text(cue.Start) is "到" or "至"
        && state.Map.Text(cue.Start - 1)
            is "推"
                or "改"
                or "换"
                or "前"
                or "延"
                or "挪"
                or "移"
                or "后"
                or "迟"
                or "调";

    /// <summary>"to Denver next Tuesday": a preposition leads what stands right behind it, a verb also what comes later.</summary>
    private static bool IsPreposition(FillState state, PhraseHit cue) =>
        cue.Length == 1
        && state.Map.Text(cue.Start)
            is "to"
                or "from"
                or "on"
                or "for"
                or "at"
                or "in"
                or "by"
                or "until"
                or "till"
                or "到"
                or "至"
                or "从"
                or "在";

    /// <summary>Of cues that are equally near the longer one says more.</summary>
    private static int Weighed(int gap, PhraseHit cue) => gap >= Far ? Far : (10 * gap) + 9 - Math.Min(9, cue.Length);

    /// <summary>How far apart; a pause or another value between them parts them.</summary>
    private static int Gap(FillState state, int from, int to)
    {
        var gap = 0;
        for (var i = from; i < to; i++)
        {
            if (
                !state.Map.IsFree(i)
                || state.Utterance.Tokens[i].Kind == TokenKind.Punctuation && state.Map.Text(i) is not "-" and not "'"
            )
            {
                return Far;
            }
            gap++;
        }
        return gap;
    }
}

namespace Qianwen.Core.Planning.Entities;

/// <summary>
/// Chooses among names that overlap: those that together explain most of the sentence, the fewer the better. So
/// "no sugar less ice" is "no sugar" and "less ice", whatever "sugarless" may be.
/// </summary>
public static class NameSelection
{
    /// <summary>The chosen names, none overlapping, in order.</summary>
    public static List<EntityMatch> Best(List<EntityMatch> all)
    {
        var sorted = all.OrderBy(match => match.Span.End).ThenByDescending(match => match.Span.Length).ToList();
        var best = new int[sorted.Count + 1];
        var taken = new bool[sorted.Count];
        var before = new int[sorted.Count];
        for (var i = 0; i < sorted.Count; i++)
        {
            before[i] = CountEndingBefore(sorted, i);
            var with = Weight(sorted[i]) + best[before[i]];
            taken[i] = with > best[i];
            best[i + 1] = Math.Max(with, best[i]);
        }
        var chosen = new List<EntityMatch>();
        for (var i = sorted.Count - 1; i >= 0; )
        {
            if (taken[i])
            {
                chosen.Add(sorted[i]);
                i = before[i] - 1;
            }
            else
            {
                i--;
            }
        }
        chosen.Reverse();
        return chosen;
    }

    private static int Weight(EntityMatch match) => (2 * match.Span.Length) - 1;

    /// <summary>How many of the names before this one end where it begins or earlier.</summary>
    private static int CountEndingBefore(List<EntityMatch> sorted, int i)
    {
        var count = i;
        while (count > 0 && sorted[count - 1].Span.End > sorted[i].Span.Start)
        {
            count--;
        }
        return count;
    }
}

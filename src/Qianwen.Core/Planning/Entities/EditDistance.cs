namespace Qianwen.Core.Planning.Entities;

/// <summary>How many single-character slips lie between two words: insertion, deletion, substitution, swapped neighbours.</summary>
public static class EditDistance
{
    /// <summary>The distance, or <paramref name="bound"/> + 1 where it is greater than the bound.</summary>
    public static int Bounded(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int bound)
    {
        if (Math.Abs(left.Length - right.Length) > bound || right.Length > 62)
        {
            return bound + 1;
        }
        Span<int> beforeLast = stackalloc int[64];
        Span<int> last = stackalloc int[64];
        Span<int> current = stackalloc int[64];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var best = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    value = Math.Min(value, beforeLast[j - 2] + 1);
                }
                current[j] = value;
                best = Math.Min(best, value);
            }
            if (best > bound)
            {
                return bound + 1;
            }
            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        return Math.Min(last[right.Length], bound + 1);
    }
}

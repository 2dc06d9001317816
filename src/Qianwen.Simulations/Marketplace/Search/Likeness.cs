namespace Qianwen.Simulations.Marketplace.Search;

/// <summary>How alike two texts are.</summary>
public static class Likeness
{
    /// <summary>1 − edit distance ÷ length of the longer: 1 for equal, 0 for nothing in common.</summary>
    public static double OfSpelling(string left, string right)
    {
        var longer = Math.Max(left.Length, right.Length);
        return longer == 0 ? 1 : 1 - ((double)EditDistance(left, right) / longer);
    }

    /// <summary>Share of common pairs of neighbouring letters (Dice): 0…1.</summary>
    public static double OfPairs(string left, string right)
    {
        var (a, b) = (Pairs(left), Pairs(right));
        return a.Count + b.Count == 0 ? 0 : 2.0 * a.Intersect(b).Count() / (a.Count + b.Count);
    }

    private static HashSet<string> Pairs(string text) =>
        text.Length < 2 ? [text] : [.. Enumerable.Range(0, text.Length - 1).Select(at => text.Substring(at, 2))];

    private static int EditDistance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}

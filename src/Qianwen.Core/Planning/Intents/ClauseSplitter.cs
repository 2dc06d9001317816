using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Intents;

/// <summary>Splits a folded text at its pauses.</summary>
public static class ClauseSplitter
{
    private static readonly string[] Titles = ["mr", "mrs", "ms", "dr", "prof", "st", "mt", "no", "vs"];

    /// <summary>The clauses, none empty.</summary>
    public static IReadOnlyList<Clause> Split(string text)
    {
        var clauses = new List<Clause>();
        var turns = ClausePatterns.Turn().Matches(text).Select(match => match.Index).ToHashSet();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (turns.Contains(i))
            {
                Add(clauses, text, start, i, ends: false);
                start = i;
            }
            if (i < text.Length && !IsPause(text, i))
            {
                continue;
            }
            var ends = i == text.Length || text[i] is not (',' or ':');
            Add(clauses, text, start, i, ends);
            start = i + 1;
        }
        return clauses;
    }

    private static void Add(List<Clause> clauses, string text, int start, int end, bool ends)
    {
        if (Trimmed(text, start, end, ends) is { } clause)
        {
            clauses.Add(clause);
        }
        else if (ends && clauses.Count > 0)
        {
            clauses[^1] = clauses[^1] with { EndsSentence = true };
        }
    }

    private static Clause? Trimmed(string text, int start, int end, bool ends)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
        return end > start ? new Clause(new TextSpan(start, end), text[start..end], ends) : null;
    }

    private static bool IsPause(string text, int i) =>
        text[i] switch
        {
            '。' or '!' or '?' or ';' or '\n' => true,
            ',' => !(i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])),
            ':' => i + 1 >= text.Length || !char.IsDigit(text[i + 1]),
            '.' => IsFullStop(text, i),
            _ => false,
        };

    /// <summary>Not the point of a number or of an abbreviation.</summary>
    private static bool IsFullStop(string text, int i)
    {
        if (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]))
        {
            return false;
        }
        return i < 2
            || !Characters.IsLatin(text[i - 1])
            || (Characters.IsLatin(text[i - 2]) && !IsTitle(text.AsSpan(0, i)));
    }

    private static bool IsTitle(ReadOnlySpan<char> text)
    {
        foreach (var title in Titles)
        {
            if (text.EndsWith(title) && (text.Length == title.Length || !Characters.IsLatin(text[^(title.Length + 1)])))
            {
                return true;
            }
        }
        return false;
    }
}

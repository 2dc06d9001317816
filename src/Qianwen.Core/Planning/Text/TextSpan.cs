namespace Qianwen.Core.Planning.Text;

/// <summary>A range of characters of a folded sentence.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>How many characters.</summary>
    public int Length => End - Start;

    /// <summary>True where the two share a character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>True where <paramref name="other"/> lies within this one.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;
}

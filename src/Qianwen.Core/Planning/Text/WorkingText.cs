namespace Qianwen.Core.Planning.Text;

/// <summary>
/// A sentence while it is being read: what a recogniser has understood is taken out of it, position for position, so
/// that nothing is understood twice.
/// </summary>
public sealed class WorkingText(FoldedText folded)
{
    /// <summary>Stands where something was taken out.</summary>
    public const char Taken = '\u0001';

    private char[] _characters = folded.Text.ToCharArray();

    /// <summary>The whole sentence.</summary>
    public FoldedText Folded { get; } = folded;

    /// <summary>What is left, with <see cref="Taken"/> in the gaps; as long as the folded text.</summary>
    public string Text { get; private set; } = folded.Text;

    /// <summary>Takes a range out.</summary>
    public void Take(TextSpan span)
    {
        Array.Fill(_characters, Taken, span.Start, span.Length);
        Text = new string(_characters);
    }

    /// <summary>Puts a space over a range: as if it had not been said.</summary>
    public void Blank(TextSpan span)
    {
        Array.Fill(_characters, ' ', span.Start, span.Length);
        Text = new string(_characters);
    }

    /// <summary>A copy of a range alone, to be read without changing this one; its positions count from the beginning of the range.</summary>
    public WorkingText Part(TextSpan span)
    {
        var copy = new WorkingText(Folded.Part(span)) { _characters = _characters[span.Start..span.End] };
        copy.Text = new string(copy._characters);
        return copy;
    }

    /// <summary>The person's own words of a range.</summary>
    public string Words(TextSpan span) => Folded.Words(span);
}

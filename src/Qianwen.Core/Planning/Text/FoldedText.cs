using System.Text;

namespace Qianwen.Core.Planning.Text;

/// <summary>A sentence in the one form that everything else reads, with the way back to the words as typed.</summary>
public sealed class FoldedText
{
    private readonly int[] _origin;

    private FoldedText(string original, string text, int[] origin)
    {
        Original = original;
        Text = text;
        _origin = origin;
    }

    /// <summary>As typed.</summary>
    public string Original { get; }

    /// <summary>Folded: half width, lower case, simplified, no accents.</summary>
    public string Text { get; }

    /// <summary>Folds a sentence.</summary>
    public static FoldedText Of(string original)
    {
        var text = new StringBuilder(original.Length + 8);
        var origin = new List<int>(original.Length + 9);
        for (var i = 0; i < original.Length; i++)
        {
            var folded = CharacterFolding.Fold(original[i]);
            text.Append(folded);
            for (var k = 0; k < folded.Length; k++)
            {
                origin.Add(i);
            }
        }
        origin.Add(original.Length);
        return new FoldedText(original, text.ToString(), [.. origin]);
    }

    /// <summary>A range of it by itself; its positions count from the beginning of the range.</summary>
    public FoldedText Part(TextSpan span) =>
        new(Original, Text[span.Start..span.End], _origin[span.Start..(span.End + 1)]);

    /// <summary>The person's own words of a range of the folded text, trimmed.</summary>
    public string Words(TextSpan span)
    {
        if (span.Length <= 0)
        {
            return "";
        }
        var start = _origin[span.Start];
        var end = _origin[span.End - 1] + 1;
        return Original[start..Math.Max(end, start)].Trim();
    }
}

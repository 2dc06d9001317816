using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Entities;

/// <summary>Tells whether one Chinese character stands for itself or is part of a longer word.</summary>
public static class LooseHan
{
    private const string Before = "要的都全杯份个换成改喝来和加是碗盒瓶";
    private const string After = "的杯一两三四五六七八九十半和吧也都呢啊点";

    /// <summary>True where both neighbours are no part of a word with it.</summary>
    public static bool StandsAlone(IReadOnlyList<Token> tokens, int index) =>
        Loose(tokens, index - 1, index, Before) && Loose(tokens, index, index + 1, After);

    private static bool Loose(IReadOnlyList<Token> tokens, int left, int right, string neighbours)
    {
        if (left < 0 || right >= tokens.Count || tokens[left].Span.End < tokens[right].Span.Start)
        {
            return true;
        }
        var neighbour = ReferenceEquals(neighbours, Before) ? tokens[left] : tokens[right];
        return neighbour.Kind != TokenKind.Han || neighbours.Contains(neighbour.Text, StringComparison.Ordinal);
    }
}

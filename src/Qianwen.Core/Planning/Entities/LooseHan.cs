using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Entities;

/// <summary>Tells whether one Chinese character stands for itself or is part of a longer word; beside a name it does.</summary>
public sealed class LooseHan(IReadOnlyList<EntityMatch> names)
{
    private const string Before = "要的都全杯份个换成改喝来和加是碗盒瓶半";
    private const string After = "的杯一两三四五六七八九十半和吧也都呢啊点";

    /// <summary>True where both neighbours are no part of a word with it.</summary>
    public bool StandsAlone(IReadOnlyList<Token> tokens, int index) =>
        Loose(tokens, index, index - 1, Before) && Loose(tokens, index, index + 1, After);

    private bool Loose(IReadOnlyList<Token> tokens, int index, int at, string neighbours)
    {
        if (at < 0 || at >= tokens.Count)
        {
            return true;
        }
        var neighbour = tokens[at];
        var touches =
            at < index
                ? neighbour.Span.End == tokens[index].Span.Start
                : tokens[index].Span.End == neighbour.Span.Start;
        if (!touches || names.Any(name => name.Span.Overlaps(neighbour.Span)))
        {
            return true;
        }
        return neighbour.Kind != TokenKind.Han || neighbours.Contains(neighbour.Text, StringComparison.Ordinal);
    }
}

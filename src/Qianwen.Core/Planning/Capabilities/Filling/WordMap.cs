using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Which words of a sentence belong to a wish, and which of them were understood already.</summary>
internal sealed class WordMap
{
    private readonly bool[] _mine;
    private readonly bool[] _taken;

    /// <summary>Begins with all words of the wish free.</summary>
    public WordMap(Utterance utterance, bool[] mine)
    {
        Utterance = utterance;
        _mine = mine;
        _taken = new bool[mine.Length];
    }

    /// <summary>The sentence.</summary>
    public Utterance Utterance { get; }

    /// <summary>How many tokens.</summary>
    public int Count => _mine.Length;

    /// <summary>True for a word of this wish that nothing has taken.</summary>
    public bool IsFree(int token) => token >= 0 && token < _mine.Length && _mine[token] && !_taken[token];

    /// <summary>True where all of a range are free.</summary>
    public bool AllFree(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsFree(i))
            {
                return false;
            }
        }
        return end > start;
    }

    /// <summary>True where a token was understood already.</summary>
    public bool IsTaken(int token) => _taken[token];

    /// <summary>True where a token belongs to the wish.</summary>
    public bool IsMine(int token) => token >= 0 && token < _mine.Length && _mine[token];

    /// <summary>Takes a range.</summary>
    public void Take(int start, int end) => Array.Fill(_taken, true, start, end - start);

    /// <summary>The token range of a span of the text.</summary>
    public (int Start, int End) Range(TextSpan span) =>
        (Utterance.TokenFrom(span.Start), Utterance.TokenFrom(span.End));

    /// <summary>The text of a token.</summary>
    public string Text(int token) => token >= 0 && token < Count ? Utterance.Tokens[token].Text : "";
}

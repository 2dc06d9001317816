using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Reading;

/// <summary>A sentence as tokens, with every phrase of the manifests that occurs in it.</summary>
public sealed class Utterance
{
    private readonly int[] _ends;
    private readonly Dictionary<(Type Kind, string Text), object> _read = [];

    /// <summary>Reads a sentence.</summary>
    /// <param name="folded">The sentence.</param>
    /// <param name="text">Its folded text without what is quoted or injected.</param>
    /// <param name="phrases">The phrases of the manifests.</param>
    public Utterance(FoldedText folded, string text, PhraseTrie phrases)
    {
        Folded = folded;
        Text = text;
        Tokens = Tokenizer.Split(text);
        Hits = phrases.Find(Tokens);
        HasCase = IsMixedCase();
        _ends = WholeWords();
    }

    /// <summary>The sentence.</summary>
    public FoldedText Folded { get; }

    /// <summary>What was said, folded.</summary>
    public string Text { get; }

    /// <summary>Its tokens.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>All phrases of manifests in it.</summary>
    public IReadOnlyList<PhraseHit> Hits { get; }

    /// <summary>True where small and capital letters were typed, so that a capital means something.</summary>
    public bool HasCase { get; }

    /// <summary>What a recogniser finds in a text of this sentence; each text is read once, however many wishes are tried on it.</summary>
    /// <param name="text">The text, or a part of it with the rest blanked.</param>
    /// <param name="read">The recogniser; one for every type of result.</param>
    public T Once<T>(string text, Func<string, T> read)
        where T : class
    {
        if (!_read.TryGetValue((typeof(T), text), out var found))
        {
            found = read(text);
            _read.Add((typeof(T), text), found);
        }
        return (T)found;
    }

    /// <summary>The person's own words from a token up to another.</summary>
    public string Words(int start, int end) =>
        end <= start ? "" : Folded.Words(new TextSpan(Tokens[start].Span.Start, Tokens[end - 1].Span.End));

    /// <summary>True for a word that was typed with a capital.</summary>
    public bool IsCapital(int token) =>
        Tokens[token].Kind == TokenKind.Latin
        && Folded.Words(Tokens[token].Span) is [var first, ..]
        && char.IsUpper(first);

    /// <summary>True for the first word of a sentence.</summary>
    public bool IsFirst(int token) =>
        token == 0
        || Tokens[token - 1] is { Kind: TokenKind.Punctuation, Text: "." or "!" or "?" or "。" or "\n" or ":" };

    /// <summary>True where two tokens stand without a space between them.</summary>
    public bool Touches(int token) =>
        token + 1 < Tokens.Count && Tokens[token].Span.End == Tokens[token + 1].Span.Start;

    /// <summary>One past the last token of the Chinese word, protected from being cut, that a token lies in; else the next token.</summary>
    public int EndOfWhole(int token) => _ends[token];

    /// <summary>The first token that begins at or after a position of the text.</summary>
    public int TokenFrom(int position)
    {
        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    private bool IsMixedCase()
    {
        var capitals = 0;
        var words = 0;
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (Tokens[i].Kind == TokenKind.Latin && !IsFirst(i) && Tokens[i].Text.Length > 1)
            {
                words++;
                capitals += IsCapital(i) ? 1 : 0;
            }
        }
        return capitals > 0 && capitals * 10 < words * 8;
    }

    private int[] WholeWords()
    {
        var ends = new int[Tokens.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = Math.Max(ends[i], i + 1);
            if (Tokens[i].Kind != TokenKind.Han)
            {
                continue;
            }
            for (var length = WordList.LongestChinese; length > 1; length--)
            {
                if (i + length <= ends.Length && WordList.ChineseWhole.Contains(Han(i, i + length)))
                {
                    Array.Fill(ends, i + length, i, length);
                    break;
                }
            }
        }
        return ends;
    }

    /// <summary>The tokens joined without spaces.</summary>
    public string Han(int start, int end)
    {
        var span = new TextSpan(Tokens[start].Span.Start, Tokens[end - 1].Span.End);
        return Text[span.Start..span.End];
    }
}

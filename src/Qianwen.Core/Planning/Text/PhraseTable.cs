namespace Qianwen.Core.Planning.Text;

/// <summary>Fixed phrases of either language with what they stand for; the longest one wins.</summary>
public sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(string[] Tokens, T Value)>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>A table of phrases.</summary>
    public PhraseTable(params IEnumerable<(string Phrase, T Value)> phrases)
    {
        foreach (var (phrase, value) in phrases)
        {
            var tokens = Tokenizer.Split(phrase).Select(token => token.Text).ToArray();
            if (!_byFirst.TryGetValue(tokens[0], out var list))
            {
                _byFirst[tokens[0]] = list = [];
            }
            list.Add((tokens, value));
        }
        foreach (var list in _byFirst.Values)
        {
            list.Sort((left, right) => right.Tokens.Length.CompareTo(left.Tokens.Length));
        }
    }

    /// <summary>The longest phrase that begins at a token, and the first token after it; null where there is none.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="index">Where it begins.</param>
    /// <param name="limit">The first token it must not reach.</param>
    public (T Value, int Next)? At(IReadOnlyList<Token> tokens, int index, int limit = int.MaxValue)
    {
        if (!_byFirst.TryGetValue(tokens[index].Text, out var list))
        {
            return null;
        }
        foreach (var (phrase, value) in list)
        {
            if (index + phrase.Length <= limit && Matches(tokens, index, phrase))
            {
                return (value, index + phrase.Length);
            }
        }
        return null;
    }

    private static bool Matches(IReadOnlyList<Token> tokens, int index, string[] phrase)
    {
        if (index + phrase.Length > tokens.Count)
        {
            return false;
        }
        for (var i = 1; i < phrase.Length; i++)
        {
            if (!tokens[index + i].Is(phrase[i]))
            {
                return false;
            }
        }
        return true;
    }
}

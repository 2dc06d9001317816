namespace Qianwen.Core.Planning.Text;

/// <summary>Splits folded text: each Chinese character alone, Latin words, numbers; "x's" into "x" and "'s".</summary>
public static class Tokenizer
{
    /// <summary>All tokens of the text in order; white space is left out.</summary>
    public static List<Token> Split(string text)
    {
        var tokens = new List<Token>(text.Length);
        var position = 0;
        while (position < text.Length)
        {
            var start = position;
            var kind = Next(text, ref position);
            if (kind is { } found)
            {
                tokens.Add(new Token(found, new TextSpan(start, position), text[start..position]));
            }
        }
        return tokens;
    }

    private static TokenKind? Next(string text, ref int position)
    {
        var first = text[position];
        if (first == WorkingText.Taken)
        {
            position = Run(text, position, character => character == WorkingText.Taken);
            return TokenKind.Taken;
        }
        if (Characters.IsDigit(first))
        {
            position = EndOfNumber(text, position);
            return TokenKind.Number;
        }
        if (Characters.IsLatin(first))
        {
            position = EndOfWord(text, position);
            return TokenKind.Latin;
        }
        if (first == '\'' && IsPossessive(text, position))
        {
            position += 2;
            return TokenKind.Latin;
        }
        position++;
        if (char.IsWhiteSpace(first) && first != '\n')
        {
            return null;
        }
        return Characters.IsHan(first) ? TokenKind.Han : TokenKind.Punctuation;
    }

    private static int Run(string text, int start, Func<char, bool> holds)
    {
        var end = start;
        while (end < text.Length && holds(text[end]))
        {
            end++;
        }
        return end;
    }

    private static int EndOfNumber(string text, int start)
    {
        var end = Run(text, start, Characters.IsDigit);
        while (
            end + 1 < text.Length
            && text[end] is '.' or ','
            && Characters.IsDigit(text[end + 1])
            && (text[end] == '.' || IsThousands(text, end))
        )
        {
            end = Run(text, end + 1, Characters.IsDigit);
        }
        return end;
    }

    private static bool IsThousands(string text, int comma) => Run(text, comma + 1, Characters.IsDigit) - comma == 4;

    private static int EndOfWord(string text, int start)
    {
        var end = Run(text, start, Characters.IsLatin);
        while (
            end + 1 < text.Length && text[end] == '\'' && Characters.IsLatin(text[end + 1]) && !IsPossessive(text, end)
        )
        {
            end = Run(text, end + 1, Characters.IsLatin);
        }
        return end;
    }

    private static bool IsPossessive(string text, int apostrophe) =>
        apostrophe + 1 < text.Length
        && text[apostrophe + 1] == 's'
        && (apostrophe + 2 >= text.Length || !Characters.IsLatin(text[apostrophe + 2]));
}

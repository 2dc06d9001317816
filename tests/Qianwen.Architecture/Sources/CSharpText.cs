using System.Text.RegularExpressions;

namespace Qianwen.Architecture.Sources;

/// <summary>Just enough of the C# lexical grammar to tell comments from strings, and to match brackets.</summary>
internal static partial class CSharpText
{
    /// <summary>Replaces every comment by spaces; line breaks and positions stay.</summary>
    public static string WithoutComments(string text) =>
        StringOrComment().Replace(text, match => match.Value[0] == '/' ? Blank(match.Value) : match.Value);

    /// <summary>Every comment of the text, with its position.</summary>
    public static IEnumerable<(int Position, string Text)> Comments(string text) =>
        StringOrComment()
            .Matches(text)
            .Where(match => match.Value[0] == '/')
            .Select(match => (match.Index, match.Value));

    /// <summary>The arguments of the call whose opening bracket is at or after the position.</summary>
    public static string ArgumentsAt(string text, int position)
    {
        var open = text.IndexOf('(', position);
        var depth = 0;
        for (var index = open; index >= 0 && index < text.Length; index++)
        {
            depth += text[index] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return text[(open + 1)..index];
            }
        }

        return text[(open + 1)..];
    }

    /// <summary>How many arguments an argument list has, commas inside brackets not counted.</summary>
    public static int ArgumentCount(string arguments)
    {
        var depth = 0;
        var commas = 0;
        foreach (var character in arguments)
        {
            depth += character switch
            {
                '(' or '[' or '{' or '<' => 1,
                ')' or ']' or '}' or '>' => -1,
                _ => 0,
            };
            commas += character == ',' && depth == 0 ? 1 : 0;
        }

        return string.IsNullOrWhiteSpace(arguments) ? 0 : commas + 1;
    }

    private static string Blank(string comment) =>
        string.Concat(comment.Select(character => character == '\n' ? '\n' : ' '));

    [GeneratedRegex(
        """
            //[^\n]*
            | /\*.*?\*/
            | (?<raw>"{3,}).*?\k<raw>
            | \$?@\$?"(?:[^"]|"")*"
            | "(?:\\.|[^"\\\n])*"
            | '(?:\\.|[^'\\\n])+'
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline
    )]
    private static partial Regex StringOrComment();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Qianwen.LocalHost.Tables.Entities;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tables.Filters;

/// <summary>Splits a filter into tokens and reads its constants.</summary>
internal static partial class FilterLexer
{
    /// <summary>The tokens, the last of which is the end.</summary>
    public static IReadOnlyList<FilterToken> Read(string text)
    {
        var tokens = new List<FilterToken>();
        var position = 0;
        while (position < text.Length)
        {
            var match = Form.Match(text, position);
            if (!match.Success)
            {
                throw SyntaxError(position);
            }

            if (!match.Groups["space"].Success)
            {
                tokens.Add(ReadToken(match));
            }

            position += match.Length;
        }

        tokens.Add(new FilterToken(FilterTokenKind.End, "", null, position));
        return tokens;
    }

    [GeneratedRegex(
        """
            \G(
                (?<space>\s+)
              | (?<open>\() | (?<close>\))
              | (?<prefix>[A-Za-z]*)'(?<quoted>([^']|'')*)'
              | (?<number>[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?)(?<suffix>[LlDd]?)(?!\w)
              | (?<word>[\p{L}_][\p{L}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]*)
            )
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form { get; }

    private static FilterToken ReadToken(Match match)
    {
        if (match.Groups["open"].Success)
        {
            return new FilterToken(FilterTokenKind.Open, match.Value, null, match.Index);
        }

        if (match.Groups["close"].Success)
        {
            return new FilterToken(FilterTokenKind.Close, match.Value, null, match.Index);
        }

        return ReadConstant(match) is { } value
            ? new FilterToken(FilterTokenKind.Constant, match.Value, value, match.Index)
            : new FilterToken(FilterTokenKind.Word, match.Value, null, match.Index);
    }

    private static EdmValue? ReadConstant(Match match)
    {
        try
        {
            if (match.Groups["quoted"].Success)
            {
                var text = match.Groups["quoted"].Value.Replace("''", "'", StringComparison.Ordinal);
                return ReadQuoted(match.Groups["prefix"].Value, text);
            }

            if (match.Groups["number"].Success)
            {
                return ReadNumber(match.Groups["number"].Value, match.Groups["suffix"].Value);
            }
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw SyntaxError(match.Index);
        }

        return match.Value switch
        {
            "true" => EdmValue.Boolean(true),
            "false" => EdmValue.Boolean(false),
            "null" => throw TableErrors.InvalidInput("A property cannot be compared with null."),
            _ => null,
        };
    }

    private static EdmValue ReadQuoted(string prefix, string text) =>
        prefix switch
        {
            "" => EdmValue.String(text),
            "datetime" or "datetimeoffset" => EdmValue.DateTime(
                DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcDateTime
            ),
            "guid" => EdmValue.Guid(Guid.Parse(text)),
            "X" or "binary" => EdmValue.Binary(Convert.FromHexString(text)),
            _ => throw new FormatException($"'{prefix}' is not a type of constant."),
        };

    private static EdmValue ReadNumber(string text, string suffix)
    {
        if (suffix is "L" or "l")
        {
            return EdmValue.Int64(long.Parse(text, CultureInfo.InvariantCulture));
        }

        if (suffix.Length > 0 || text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
        {
            return EdmValue.Double(double.Parse(text, CultureInfo.InvariantCulture));
        }

        return int.TryParse(text, CultureInfo.InvariantCulture, out var small)
            ? EdmValue.Int32(small)
            : EdmValue.Int64(long.Parse(text, CultureInfo.InvariantCulture));
    }

    private static TableServiceException SyntaxError(int position) =>
        TableErrors.InvalidInput($"Syntax error in the filter at position {position}.");
}

using System.Buffers;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>
/// Tries a pattern only where it can begin. The patterns of the recognisers are long alternatives; trying one at every
/// character is what would cost, so each begins with <c>\G</c> and is tried at the characters it can begin with.
/// </summary>
internal static class Candidates
{
    /// <summary>What numbers begin with in either language, and "a", "an", "another", "couple".</summary>
    public static readonly SearchValues<char> Numbers = SearchValues.Create(
        "0123456789零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟半俩aocthfsenz"
    );

    /// <summary>All matches of a pattern that begins with <c>\G</c>, in order and without overlaps.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The folded text.</param>
    /// <param name="starts">The characters it can begin with; a letter counts only at the beginning of a word.</param>
    public static IEnumerable<Match> Matches(Regex pattern, string text, SearchValues<char> starts)
    {
        var position = 0;
        while (position < text.Length)
        {
            var step = text.AsSpan(position).IndexOfAny(starts);
            if (step < 0)
            {
                yield break;
            }
            position += step;
            if (IsInWord(text, position) || IsInNumber(text, position))
            {
                position++;
                continue;
            }
            var match = pattern.Match(text, position);
            if (match.Success && match.Length > 0)
            {
                yield return match;
                position = match.Index + match.Length;
            }
            else
            {
                position++;
            }
        }
    }

    private static bool IsInWord(string text, int position) =>
        position > 0 && text[position] is >= 'a' and <= 'z' && text[position - 1] is >= 'a' and <= 'z';

    private static bool IsInNumber(string text, int position) =>
        position > 0 && Characters.IsDigit(text[position]) && Characters.IsDigit(text[position - 1]);
}

using System.Globalization;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Finds words that point at one of several things by its place.</summary>
public static partial class OrdinalWords
{
    private static readonly string[] English = ["last", "first", "second", "third", "fourth", "fifth"];

    /// <summary>The first such words; null where there are none.</summary>
    public static OrdinalMention? Find(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
        {
            return null;
        }
        var said = match.Groups["n"].Value;
        var number =
            said is "最后" ? 0
            : Array.IndexOf(English, said) is >= 0 and var word ? word
            : int.TryParse(said, CultureInfo.InvariantCulture, out var digits) ? digits
            : (int?)ChineseNumber.Parse(said);
        return number is { } n ? new OrdinalMention(n, new TextSpan(match.Index, match.Index + match.Length)) : null;
    }

    [GeneratedRegex(
        @"\bthe (?<n>first|second|third|fourth|fifth|last)(?: (?:one|cup|drink|item|coffee|tea))?\b|\bthe (?<n>\d)(?:st|nd|rd|th)(?: (?:one|cup|drink|item))?\b|第(?<n>\d|[一二两三四五六七八九])[杯份个碗瓶]|(?<n>最后)一?[杯份个碗瓶]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}

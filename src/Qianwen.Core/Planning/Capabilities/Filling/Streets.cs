using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Street addresses hold numbers and ordinals that are neither days nor amounts.</summary>
internal static partial class Streets
{
    /// <summary>The text with street addresses hidden, position for position; a sum before "to Dr. Lewis" is none.</summary>
    public static string Hide(string text) =>
        Street().Replace(text, match => new string(WorkingText.Taken, match.Length));

    /// <summary>True for a word that ends the name of a street.</summary>
    public static bool EndsIn(string word) =>
        word
            is "street"
                or "st"
                or "avenue"
                or "ave"
                or "road"
                or "rd"
                or "boulevard"
                or "blvd"
                or "highway"
                or "hwy"
                or "freeway"
                or "parkway";

    /// <summary>The house numbers with their streets; a street without a number may be part of a name.</summary>
    public static IEnumerable<TextSpan> Find(string text) =>
        Street()
            .Matches(text)
            .Where(match => char.IsAsciiDigit(match.Value[0]) && match.Value.Contains(' ', StringComparison.Ordinal))
            .Select(match => new TextSpan(match.Index, match.Index + match.Length));

    [GeneratedRegex(
        @"\b(?:(?<![.,$£€¥])\d{1,6}(?:st|nd|rd|th)?[ -])?(?:(?:north|south|east|west|n|s|e|w)\.? )?(?:\d{1,3}(?:st|nd|rd|th)|(?:(?!(?:to|for|from|and|by|on|at|with|over|back)\b)[a-z']+ ){0,3}(?!(?:to|for|from|and|by|on|at|with|over|back)\b)[a-z']+) (?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|highway|hwy|parkway|pkwy|terrace|plaza|square)\b(?<=\d.*)|(?<![.,$£€¥\d])\d{2,6} (?:(?:north|south|east|west|n|s|e|w)\.? )?(?:el|la|las|los|via|calle|avenida|camino|rue|piazza|broadway|embarcadero)\b(?: (?!(?:to|for|from|and|by|on|at|with|over|back|please|in|i|we|is|as)\b)[a-z']+){0,3}|(?<![.,$£€¥\d])\d{2,6} (?:(?:north|south|east|west|n|s|e|w)\.? )?(?!(?:minutes?|miles?|hours?|people|the|all|by|half|ways?)\b)[a-z']+(?: (?!the\b)[a-z']+)? (?:way|circle|alley|crescent)\b|(?:\d+|[零〇一二三四五六七八九十百]+)(?:号公路|号高速|国道|省道)|(?:\d+|[一二三四五六七八九十]+)(?:号线|号楼|号院|号门|路(?=公交|车)|航站楼|次列车)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Street();
}

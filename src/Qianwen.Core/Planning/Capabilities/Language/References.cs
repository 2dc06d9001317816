using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>Words by which one errand takes up what another one said.</summary>
internal static partial class References
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>True for the same people, the same day: what an argument of that role is to take over.</summary>
    public static bool TakesUp(string text, string? role) =>
        role switch
        {
            "people" => People().IsMatch(text),
            "start" => Day().IsMatch(text),
            _ => false,
        };

    /// <summary>"a cab there", 打车过去: the place that was spoken of last.</summary>
    [GeneratedRegex(
        @"\b(?:there|to (?:it|them|that place|the place|that address))\b(?! (?:is|are|was|were|any|'s))|去(?:那里|那儿|那边)|(?:打车|叫车|坐车|开车|走)(?:过去|去那)|[打叫坐约][辆个台部]?车(?:过去|去那)|怎么(?:过去|去)\W*\z|到(?:那里|那儿|那边)",
        Options
    )]
    public static partial Regex There();

    /// <summary>"another from there", "one back to Oslo", 再从那儿: where the one before goes.</summary>
    [GeneratedRegex(
        @"\bfrom there\b|\b(?:one|another(?: one)?|flight|train|ticket|tickets|it) back (?:to|home)\b|再?从(?:那里|那儿|那边)",
        Options
    )]
    public static partial Regex Onwards();

    [GeneratedRegex(
        @"\bsame (?:group|number|amount|party)(?: of (?:people|guests|persons))?\b|\bsame people\b|\b(?:all|both) of us\b|同样(?:的)?(?:人数|人)|一样多?的?人数?|同一批人|人数(?:相同|一样|不变)",
        Options
    )]
    private static partial Regex People();

    [GeneratedRegex(
        @"\b(?:on |for |from )?(?:the )?same (?:day|date|night|evening)\b|\bthat (?:same )?(?:day|night|evening)\b|同一?天|当天|那天|当晚|同日",
        Options
    )]
    private static partial Regex Day();
}

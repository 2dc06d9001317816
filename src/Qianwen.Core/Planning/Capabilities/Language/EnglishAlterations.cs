using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>
/// The English forms by which something that is booked already is spoken of: it is to be made another ("push our reservation
/// back"), or it is not wanted any more ("I can't make it to my booking", "refund my ticket").
/// </summary>
internal static partial class EnglishAlterations
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What is asked of it; null where nothing that exists is spoken of.</summary>
    public static string? Of(string text) =>
        Changed().Match(text) is { Success: true } change && !Ordered().IsMatch(text[..change.Index])
            ? Operations.Modify
        : Dropped().IsMatch(text) ? Operations.Cancel
        : null;

    /// <summary>A word that makes something another, and what exists; or what was booked, and a word that takes it up.</summary>
    [GeneratedRegex(
        @"\b(?:chang(?:e|ing)|mov(?:e|ing)|push(?:ing)?|bring(?:ing)?|shift(?:ing)?|reschedul(?:e|ing)|postpon(?:e|ing)|amend(?:ing)?|modify(?:ing)?|updat(?:e|ing)|edit(?:ing)?|alter(?:ing)?|extend(?:ing)?|shorten(?:ing)?|upgrad(?:e|ing)|switch(?:ing)?|swap(?:ping)?)\b(?! to\b)[^.;!?]{0,32}?\b(?:(?:my|our|the|this|that|his|her|their|an existing|a) (?:[a-z'-]+ ){0,3}?(?:reservations?|bookings?|stay|check-?in|check-?out|pick-?up)|(?:my|our) (?:[a-z'-]+ ){0,3}?(?:flights?|trains?|tickets?|seats?|tables?|rooms?|rides?|taxi|cab|uber|order|dinner|lunch))\b|\b(?:booked|have|had|made|got)\b (?:a|an|our|my|the|two) (?:[a-z'-]+ ){0,3}?(?:tables?|rooms?|reservations?|bookings?|flights?|tickets?|seats?)\b.{0,120}\b(?:reschedul(?:e|ing)|postpone|amend|(?:change|move|push|update|switch|swap|modify) (?:it|that|this|the|them|my|our))\b|\b(?:add|remove) (?:(?!from\b|room\b)[a-z'#\d-]+ ){1,5}(?:to|from) (?:my|our|the) (?:[a-z'-]+ ){0,3}?(?:reservation|booking)\b",
        Options
    )]
    private static partial Regex Changed();

    /// <summary>Something new that is asked for.</summary>
    [GeneratedRegex(
        @"\b(?:book|reserve|find|get|need|want|make|order|buy) (?:me |us )?(?:a|an|another|two|some) (?!change\b|modification\b)",
        Options
    )]
    private static partial Regex Ordered();

    /// <summary>What was got, and cannot be used or is to be given back.</summary>
    [GeneratedRegex(
        @"\b(?:can't|cannot|can not|cant|won't|will not|wont|couldn't|unable to|not able to|not going to)\b(?: be able to| \w+)? make (?:it )?(?:(?:to|for) )?(?:my|our|the|this|tonight's|tomorrow's) (?:[a-z'-]+ ){0,3}?(?:reservation|booking|table|flight|train|stay|dinner|lunch)\b|\brefund(?:ed)?\b[^.;!?]{0,24}\b(?:my|our|the|this|that) (?:[a-z'-]+ ){0,3}?(?:tickets?|flights?|trains?|bookings?|rooms?|hotel|reservations?|orders?|trip|stay)\b|\b(?:refund|money back) (?:for|on|from) (?:my|our|the|this|that)\b|\b(?:no longer|don't|dont|do not|won't|will not) (?:need|want|require|be needing) (?:my|our|the|this|that) (?:[a-z'-]+ ){0,3}?(?:reservation|booking|table|room|flight|tickets?|train|ride|taxi|cab|uber|order)\b|\b(?:never ?mind|forget|scrap|drop|ditch|call off)(?: about)? (?:my|our|the|that) (?:[a-z'-]+ ){0,3}?(?:reservation|booking|table|room|hotel|flight|tickets?|train|ride|taxi|cab|uber|order)\b",
        Options
    )]
    private static partial Regex Dropped();
}

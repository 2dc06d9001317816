using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>
/// What the other side offered to do and the person says yes to: "Shall I book it for you?" "Yes, for 3 people from Tuesday". What was
/// looked for is booked then.
/// </summary>
internal static partial class OfferedDeed
{
    private const int LongestAnswer = 160;

    /// <summary>The legs with what was offered; true where one is another operation now.</summary>
    public static bool Accept(CapabilityContext context, List<Leg> legs)
    {
        if (
            legs is not [.., var leg]
            || !Operations.IsLook(leg.Op)
            || context.Utterance.Text.Length > LongestAnswer
            || context.Request.Conversation.Turns is not [.., { Role: "assistant" } last]
            || context.Catalogue.Family(leg.Family) is not { } family
            || !family.Operations.Any(operation => operation.Op == Operations.Book)
        )
        {
            return false;
        }
        var said = context.Utterance.Text;
        var offered = FoldedText.Of(last.Text).Text;
        if (
            Unwilling().IsMatch(said)
            || !(
                (Offered().IsMatch(offered) && Yes().IsMatch(said))
                || (Chosen().IsMatch(said) && IsDated(context, family))
            )
        )
        {
            return false;
        }
        legs[^1] = leg with { Op = Operations.Book };
        return true;
    }

    /// <summary>就这家吧，周六入住: what is chosen with a day is to be booked.</summary>
    private static bool IsDated(CapabilityContext context, FamilySpec family) =>
        family.Of(ArgumentType.Date).Any()
        && Recognisers.Dates.DateRecogniser.FindAll(context.Utterance.Text, context.Request.Now).Count > 0;

    [GeneratedRegex(
        @"\b(?:shall i|should i|do you (?:want|need|wish)|would you (?:like|want|care)|can i|may i|want me to|want|need|like me to|happy to|i can|ready to)\b[^?.]{0,40}\b(?:book|booked|booking|reserve|reserved|reservation|room)\b[^?]*\?|\b(?:book|booking|reserve|reservation)\b[^?.]{0,30}\?|(?:需要|要|要不要|可以|帮您|为您|给您|替您|想)[^,，。？?]{0,12}(?:预订|预定|订|预约)[^。]{0,12}[吗么?？]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Offered();

    [GeneratedRegex(
        @"\A\W*(?:yes|yeah|yep|yup|sure|ok(?:ay)?|great|perfect|please|absolutely|definitely|certainly|of course|that (?:works|sounds|would)|that's|sounds|go ahead|好的?|行|可以|对|是的?|嗯|要|需要|那就|麻烦|订吧|请)(?!\w)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Yes();

    [GeneratedRegex(
        @"就(?:这|那|它|定|订|选|要)[家个间]?|\b(?:i'll take|let's go with|that one|i'd like that|book it)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Chosen();

    [GeneratedRegex(
        @"\b(?:not (?:yet|now|book)|don't|do not|no need|first|before (?:i|you|we)|just (?:the|need the|want the)|address|phone|postcode|post code|zip)\b|先不|不用|不要|不订|别|电话|地址|多少钱|吗\W*\z|[?？]\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Unwilling();
}

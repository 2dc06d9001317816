using System.Text.Json;
using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Filling;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>
/// What the other side offered and the person takes: "Are you going to 3111 Mission College Boulevard?" "Yes". Only what the leg did not
/// know yet is taken over.
/// </summary>
/// <param name="context">What is known.</param>
internal sealed partial class Offers(CapabilityContext context)
{
    private const int LongestAnswer = 120;

    /// <summary>Puts what was offered into the last leg; true where something was new.</summary>
    public bool Accept(List<Leg> legs, List<WishDraft> drafts)
    {
        if (
            legs is not [.., var leg]
            || context.Utterance.Text.Length > LongestAnswer
            || !Yes().IsMatch(context.Utterance.Text)
            || context.Request.Conversation.Turns is not [.., { Role: "assistant" } last]
            || context.Catalogue.Family(leg.Family) is not { } family
        )
        {
            return false;
        }
        var instead = Instead().IsMatch(FoldedText.Of(last.Text).Text);
        var offered = Read(family, last.Text).Where(value => IsNew(family, value, leg, drafts, instead)).ToList();
        if (offered.Count == 0)
        {
            return false;
        }
        var arguments = new SortedDictionary<string, JsonElement>(
            leg.Args.ToDictionary(pair => pair.Key, pair => pair.Value),
            StringComparer.Ordinal
        );
        foreach (var value in offered)
        {
            arguments[value.Argument] = value.Value;
        }
        legs[^1] = leg with { Args = arguments };
        return true;
    }

    private IReadOnlyList<Filled> Read(FamilySpec family, string text)
    {
        var folded = FoldedText.Of(text);
        var utterance = new Utterance(folded, folded.Text, context.Catalogue.Phrases);
        var piece = new Piece(0, utterance.Tokens.Count, folded.Text) { Family = family };
        var hints = new FillHints(null, true, []);
        return utterance.Tokens.Count == 0
            ? []
            : new WishFiller(
                utterance,
                new Wish(family, [piece]),
                context.Catalogue.Names(family),
                context.Request.Now,
                hints
            ).Fill();
    }

    private static bool IsNew(FamilySpec family, Filled value, Leg leg, List<WishDraft> drafts, bool instead) =>
        family.Argument(value.Argument)
            is {
                Type: ArgumentType.Name
                    or ArgumentType.Place
                    or ArgumentType.Date
                    or ArgumentType.Time
                    or ArgumentType.Choice
            }
        && (
            !leg.Args.ContainsKey(value.Argument)
            || (instead && family.Argument(value.Argument)!.Type is ArgumentType.Date or ArgumentType.Time)
        )
        && !drafts.Exists(draft => draft.Family.Family == leg.Family && draft.Get(value.Argument) is not null);

    /// <summary>Another time than was asked for: 六点已经满了，六点四十可以吗, "nothing at 6, but 6:30 is free".</summary>
    [GeneratedRegex(
        @"(?:满|没有?|约不上|订不上|不行|不可以|客满)[^?？]{0,30}(?:可以|行|怎么样|好|要)吗?|只有|\b(?:unavailable|not available|isn't available|no availability|fully booked|booked up|no tables?|don't have|do not have|nothing)\b.*\b(?:but|how about|what about|instead|would|available at|is (?:free|available|open|possible))\b|\b(?:how|what) about\b.*\binstead\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Instead();

    /// <summary>Says yes to what was offered.</summary>
    [GeneratedRegex(
        @"\A\W*(?:yes|yeah|yep|yup|sure|ok(?:ay)?|great|perfect|that(?:'s| is)? (?:right|correct|fine|good|great|perfect|works|will do|sounds)|that (?:works|sounds)|sounds (?:good|great|fine|nice)|works for me|correct|right|alright|good|fine|nice|i like (?:that|it)|i'll take|let's (?:do|go with)|go ahead|好的?|行|可以|对|是的?|没错|嗯|就这|就它|就要)\b?|\byou(?:'ve| have)? got (?:it|that|the) right\b|\bright address\b|\b(?:is|are|sounds|that's) (?:fine|good|great|ok|okay|correct|right)\W*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Yes();
}

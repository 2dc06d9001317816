using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>Messages that ask for something that is done here, and then for something that is not: 点个披萨，然后发短信告诉他.</summary>
internal static class OtherErrands
{
    /// <summary>What comes before is taken for itself where it so surely asks for something.</summary>
    private const double Sure = 0.5;

    /// <summary>The message up to the clause that asks for something else; null where nothing is surely asked for before it.</summary>
    public static CapabilityContext? Before(CapabilityContext context)
    {
        var text = context.Utterance.Text;
        if (Asides.Holds(context.Utterance.Folded.Text))
        {
            return null;
        }
        var other = ClauseSplitter.Split(text).FirstOrDefault(clause => Restraint.IsOtherRequest(clause.Text));
        if (other is null || other.Span.Start == 0 || text[..other.Span.Start].TrimEnd().EndsWith(':'))
        {
            return null;
        }
        var said = context.Utterance.Folded.Words(new TextSpan(0, other.Span.Start));
        var folded = FoldedText.Of(said);
        if (
            Restraint.Holds(folded.Text)
            || context.Samples.Read(folded.Text) is not { Name: not null, Probability: >= Sure }
        )
        {
            return null;
        }
        return new CapabilityContext(
            context.Request with
            {
                Utterance = said,
            },
            context.Locale,
            context.Catalogue,
            new Utterance(folded, Quotations.Remove(folded), context.Catalogue.Phrases),
            context.Food
        );
    }
}

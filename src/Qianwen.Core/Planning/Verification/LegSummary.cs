using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Legs;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Verification;

/// <summary>Says verified legs back to the person, in the person's own words.</summary>
public sealed class LegSummary(PlanRequest request, string locale)
{
    /// <summary>All legs in one sentence.</summary>
    public string Understood(IReadOnlyList<Leg> legs) =>
        Tongue.Say(locale, $"好的，{All(legs)}。", $"Got it: {All(legs)}.");

    private string All(IReadOnlyList<Leg> legs) => string.Join(Tongue.Say(locale, "；", "; "), legs.Select(One));

    private string One(Leg leg)
    {
        if (leg.Family == CapabilityFamilies.FoodDelivery && leg.Args.ContainsKey(ArgumentNames.Items))
        {
            return new OrderSentence(EntityIndex.Of(request.Registry), locale).Orders([leg]);
        }
        return LegSentence.One(CapabilityCatalogue.Of(request.Registry), leg, locale);
    }
}

using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Offers;
using Qianwen.Core.Providers;

namespace Qianwen.Functions.Quotes;

/// <summary>Takes the best offer of each leg that others wait for, and fills in what follows from it for them.</summary>
public sealed class BindLegsActivity(IProviderRegistry registry)
{
    /// <summary>Binds; a leg whose forerunner has no offer stays as it is.</summary>
    [Function(nameof(BindLegsActivity))]
    public async Task<BoundLegs> RunAsync([ActivityTrigger] BindingRequest request, CancellationToken cancellationToken)
    {
        var snapshot = await registry.GetAsync(cancellationToken);
        var chosen = Best(request);
        var legs = request.Legs.Select(leg =>
            leg.DependsOn.Where(chosen.ContainsKey).Aggregate(leg, (bound, id) => Follow(snapshot, bound, chosen[id]))
        );
        return new BoundLegs([.. legs], [.. chosen.Select(pair => new ChosenOffer(pair.Key, pair.Value.Id))]);
    }

    private static Dictionary<string, Offer> Best(BindingRequest request)
    {
        var awaited = request.Legs.SelectMany(leg => leg.DependsOn).ToHashSet();
        var best = new Dictionary<string, Offer>(StringComparer.Ordinal);
        foreach (var quotes in request.Quotes.Where(quotes => awaited.Contains(quotes.LegId)))
        {
            var leg = request.Before.First(leg => leg.Id == quotes.LegId);
            var offers = quotes.Offers.Where(offer => !request.Excluded.Contains(offer.StoreId)).ToList();
            if (OfferRanking.Rank(leg, offers, request.At) is [var first, ..])
            {
                best[leg.Id] = first.Offer;
            }
        }

        return best;
    }

    private static Leg Follow(RegistrySnapshot snapshot, Leg leg, Offer before) =>
        before.Service is { } service
            ? snapshot
                .Spoken(leg.Family)
                .Aggregate(leg, (bound, one) => LegBinding.Follow(bound, one.Capability.Arguments, service))
            : leg;
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Search;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>What would a leg cost in one store?</summary>
public sealed class QuoteApi(
    MarketCatalogue catalogue,
    QuoteService quotes,
    FaultLedger faults,
    TimeProvider time,
    IOptions<SimulationFaultOptions> faultOptions
)
{
    /// <summary>Offers or a refusal; 400 where the leg cannot be read, 404 where there is no such store.</summary>
    [Function(nameof(FlashDeliveryQuotes))]
    public async Task<IResult> FlashDeliveryQuotes(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "providers/flash-delivery/quotes")]
            HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        QuoteRequest body;
        LegWishes wishes;
        try
        {
            body = await JsonBody.ReadAsync<QuoteRequest>(request, cancellationToken);
            wishes = LegWishes.Read(body.Leg);
        }
        catch (JsonException exception)
        {
            return Problems.Invalid(exception.Message);
        }

        if (catalogue.Store(body.StoreId) is not { } store)
        {
            return Problems.NotFound("store", body.StoreId);
        }

        if (body.DeliverTo is not { } deliverTo)
        {
            return Problems.Invalid("'deliverTo' is missing: what is brought to the door needs an address.");
        }

        await DawdleAsync(body.Key, cancellationToken);
        var response = await quotes.QuoteAsync(body.Key, store, wishes, deliverTo, cancellationToken);
        return await FailsAsync(body.Key, cancellationToken)
            ? Problems.Unavailable()
            : Results.Json(response, QianwenJson.Options);
    }

    private async Task DawdleAsync(string key, CancellationToken cancellationToken)
    {
        if (await faults.StrikesAsync(FaultProfiles.Slow, FaultTargets.Quotes, key, cancellationToken))
        {
            var delay = TimeSpan.FromSeconds(faultOptions.Value.QuoteDelaySeconds);
            await Task.Delay(delay, time, cancellationToken);
        }
    }

    private async Task<bool> FailsAsync(string key, CancellationToken cancellationToken) =>
        await faults.StrikeAsync(FaultProfiles.ErrorAfterCommit, FaultTargets.Quotes, key, key, cancellationToken)
        == FaultStrike.First;
}

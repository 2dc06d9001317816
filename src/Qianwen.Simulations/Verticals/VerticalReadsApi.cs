using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Booking;

namespace Qianwen.Simulations.Verticals;

/// <summary>The reads of every vertical: who could serve a leg, what it costs there, what became of an order.</summary>
public sealed class VerticalReadsApi(
    VerticalRegister verticals,
    QuoteDesk desk,
    BookingStore store,
    FaultLedger faults,
    TimeProvider time,
    IOptions<SimulationFaultOptions> faultOptions
)
{
    /// <summary>Shops worth asking, or refusals; 400 where the leg cannot be read, 404 where there is no such provider.</summary>
    [Function(nameof(VerticalSearch))]
    public async Task<IResult> VerticalSearch(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "services/{provider}/search")] HttpRequest request,
        string provider,
        CancellationToken cancellationToken
    )
    {
        if (verticals.Find(provider) is not { } vertical)
        {
            return Problems.NotFound("provider", provider);
        }

        try
        {
            var body = await JsonBody.ReadAsync<SearchRequest>(request, cancellationToken);
            var ask = new Ask(body.Leg, body.DeliverTo, time.GetUtcNow());
            return Results.Json(vertical.Search(ask), QianwenJson.Options);
        }
        catch (JsonException exception)
        {
            return Problems.Invalid(exception.Message);
        }
    }

    /// <summary>Offers or a refusal; 400 where the leg cannot be read, 404 where there is no such provider or shop.</summary>
    [Function(nameof(VerticalQuotes))]
    public async Task<IResult> VerticalQuotes(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "services/{provider}/quotes")] HttpRequest request,
        string provider,
        CancellationToken cancellationToken
    )
    {
        if (verticals.Find(provider) is not { } vertical)
        {
            return Problems.NotFound("provider", provider);
        }

        try
        {
            var body = await JsonBody.ReadAsync<QuoteRequest>(request, cancellationToken);
            await DawdleAsync(body.Key, cancellationToken);
            return await desk.QuoteAsync(vertical, body, cancellationToken) switch
            {
                null => Problems.NotFound("store", body.StoreId),
                _ when await FailsAsync(body.Key, cancellationToken) => Problems.Unavailable(),
                var response => Results.Json(response, QianwenJson.Options),
            };
        }
        catch (JsonException exception)
        {
            return Problems.Invalid(exception.Message);
        }
    }

    /// <summary>The order with every reply given so far; 404 where the provider never saw the key.</summary>
    [Function(nameof(VerticalOrder))]
    public async Task<IResult> VerticalOrder(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "services/{provider}/orders/{key}")]
            HttpRequest request,
        string provider,
        string key,
        CancellationToken cancellationToken
    )
    {
        var order = (await store.FindAsync(key, cancellationToken))?.Value;
        return order is null || order.ProviderId != provider
            ? Problems.NotFound("order", key)
            : Results.Json(
                new MerchantOrderRecord(order.OrderKey, order.Status, order.CartHash, order.Replies),
                QianwenJson.Options
            );
    }

    private async Task DawdleAsync(string key, CancellationToken cancellationToken)
    {
        if (await faults.StrikesAsync(FaultProfiles.Slow, FaultTargets.Quotes, key, cancellationToken))
        {
            await Task.Delay(TimeSpan.FromSeconds(faultOptions.Value.QuoteDelaySeconds), time, cancellationToken);
        }
    }

    private async Task<bool> FailsAsync(string key, CancellationToken cancellationToken) =>
        await faults.StrikeAsync(FaultProfiles.ErrorAfterCommit, FaultTargets.Quotes, key, key, cancellationToken)
        == FaultStrike.First;
}

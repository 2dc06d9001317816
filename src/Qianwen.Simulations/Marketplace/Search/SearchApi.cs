using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;

namespace Qianwen.Simulations.Marketplace.Search;

/// <summary>Who could serve a leg?</summary>
public sealed class SearchApi(StoreSearch search)
{
    /// <summary>Stores worth asking for a quote, and refusals; 400 where the leg is not one the marketplace can read.</summary>
    [Function(nameof(FlashDeliverySearch))]
    public async Task<IResult> FlashDeliverySearch(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "providers/flash-delivery/search")]
            HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var body = await JsonBody.ReadAsync<SearchRequest>(request, cancellationToken);
            return Results.Json(search.Search(LegWishes.Read(body.Leg), body.DeliverTo), QianwenJson.Options);
        }
        catch (JsonException exception)
        {
            return Problems.Invalid(exception.Message);
        }
    }
}

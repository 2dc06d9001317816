using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts;
using Qianwen.Contracts.Deliveries;
using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Riders;

/// <summary>How the riders introduce themselves, and how far a delivery is.</summary>
public sealed class RidersApi(DeliveryStore deliveries, RiderDesk desk)
{
    private static readonly PublishedDocument ManifestDocument = PublishedDocument.Manifest(ProviderIds.FlashRiders);

    /// <summary>The manifest; 304 where the caller has it.</summary>
    [Function(nameof(FlashRidersManifest))]
    public IResult FlashRidersManifest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "providers/flash-riders/manifest")]
            HttpRequest request
    ) => ManifestDocument.Answer(request);

    /// <summary>The latest news of each trip; 404 where the key was never seen.</summary>
    [Function(nameof(FlashRidersDelivery))]
    public async Task<IResult> FlashRidersDelivery(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "providers/flash-riders/deliveries/{key}")]
            HttpRequest request,
        string key,
        CancellationToken cancellationToken
    ) =>
        (await deliveries.FindAsync(key, cancellationToken))?.Value is { } job
            ? Results.Json(new DeliveryRecord(key, desk.Latest(job)), QianwenJson.Options)
            : Problems.NotFound("delivery", key);
}

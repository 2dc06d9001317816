using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Qianwen.Core.Requests;

namespace Qianwen.Functions.Http;

/// <summary>Deletes remembered requests whose time is over (<see cref="IIdempotencyStore.Retention"/>), every hour.</summary>
public sealed class PurgeRequestsTrigger(IIdempotencyStore requests, ILogger<PurgeRequestsTrigger> logger)
{
    /// <summary>Deletes at most so many at once; what is left is taken an hour later and counts as absent until then.</summary>
    public const int MostAtOnce = 5_000;

    /// <summary>Runs a quarter past every hour.</summary>
    [Function(nameof(PurgeRequestsTrigger))]
    public async Task RunAsync([TimerTrigger("0 15 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var purged = await requests.PurgeAsync(MostAtOnce, cancellationToken);
        logger.RequestsPurged(purged);
    }
}

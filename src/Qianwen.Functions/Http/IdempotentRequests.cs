using Microsoft.AspNetCore.Http;
using Qianwen.Azure.Identity;
using Qianwen.Core.Requests;

namespace Qianwen.Functions.Http;

/// <summary>
/// Does a request once per key: the same key and body gives the first answer again, another body is refused, and a
/// request that was refused or failed may be sent again with the same key. A request that outlives its claim still gets
/// its answer; what is remembered is then the business of the one that took over.
/// </summary>
public sealed class IdempotentRequests(IIdempotencyStore store)
{
    /// <summary>Runs <paramref name="work"/> under the key.</summary>
    /// <param name="body">What makes two requests the same, as text.</param>
    /// <param name="work">Has its effects under keys of its own: it runs again when this process dies in between.</param>
    public async Task<IResult> RunAsync(
        PersonIdentity person,
        HttpRequest request,
        string key,
        string body,
        Func<Task<IResult>> work
    )
    {
        var scope = $"{person.PersonId} {request.Method} {request.Path}";
        return await store.BeginAsync(scope, key, RequestKey.IdFor("", body), CancellationToken.None) switch
        {
            IdempotencyOutcome.Started started => await FirstAsync(scope, key, started.Claim, work),
            IdempotencyOutcome.Replayed earlier => new ApiAnswer(earlier.Status, earlier.Body, earlier.Location),
            IdempotencyOutcome.Conflict => Problems.KeyReused,
            IdempotencyOutcome.InFlight inFlight => Problems.InFlight(inFlight.RetryAfter),
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };
    }

    private async Task<IResult> FirstAsync(string scope, string key, string claim, Func<Task<IResult>> work)
    {
        IResult result;
        try
        {
            result = await work();
        }
        catch
        {
            await store.AbandonAsync(scope, key, claim, CancellationToken.None);
            throw;
        }

        if (result is ApiAnswer answer)
        {
            var kept = new IdempotencyOutcome.Replayed(answer.Status, answer.Body, answer.Location);
            await store.CompleteAsync(scope, key, claim, kept, CancellationToken.None);
        }
        else
        {
            await store.AbandonAsync(scope, key, claim, CancellationToken.None);
        }

        return result;
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Http;

/// <summary>
/// Counts a request as work, below the work that called it within the process. A stream of events counts until it begins.
/// The request is aborted when the app stops, so that no endless response holds it.
/// </summary>
internal sealed class WorkScopeMiddleware(RequestDelegate next, WorkTracker work, IHostApplicationLifetime lifetime)
{
    private static readonly object CallerKey = new();

    /// <summary>Notes, where the request is made, which work waits for it.</summary>
    public static void NoteCaller(HttpContext context) => context.Items[CallerKey] = WorkScope.Current;

    public async Task InvokeAsync(HttpContext context)
    {
        var caller = context.Items[CallerKey] as WorkScope;
        using var scope = work.EnterNested($"{context.Request.Method} {context.Request.Path}", caller);
        using var active = scope.Activate();
        using var aborted = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            lifetime.ApplicationStopping
        );
        context.RequestAborted = aborted.Token;
        context.Response.OnStarting(() =>
        {
            if (
                context.Response.ContentType?.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase)
                == true
            )
            {
                scope.BecomeBackground();
            }

            return Task.CompletedTask;
        });
        await next(context).ConfigureAwait(false);
    }
}

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
    private static readonly object ScopeKey = new();

    /// <summary>
    /// Enters a request that is made within the process, where it is made: the caller is known there, and the host is not
    /// idle while the request is on its way.
    /// </summary>
    public static void EnterWhereCalled(WorkTracker work, HttpContext context) =>
        context.Items[ScopeKey] = work.EnterNested(NameOf(context), WorkScope.Current);

    public async Task InvokeAsync(HttpContext context)
    {
        using var scope = context.Items[ScopeKey] as WorkScope ?? work.Enter(NameOf(context));
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

    private static string NameOf(HttpContext context) => $"{context.Request.Method} {context.Request.Path}";
}

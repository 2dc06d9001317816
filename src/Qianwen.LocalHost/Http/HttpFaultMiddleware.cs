using Microsoft.AspNetCore.Http;
using Qianwen.LocalHost.Faults;

namespace Qianwen.LocalHost.Http;

/// <summary>Lets a request suffer the fault that was planned for it. The function runs in every case.</summary>
internal sealed class HttpFaultMiddleware(RequestDelegate next, string app, IHttpFaults faults, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        switch (faults.Plan(app, context.Request))
        {
            case HttpFault.Slow slow:
                await Task.Delay(slow.Delay, time, context.RequestAborted).ConfigureAwait(false);
                await next(context).ConfigureAwait(false);
                break;
            case HttpFault.ErrorAfter error:
                await RunUnseenAsync(context).ConfigureAwait(false);
                context.Response.Clear();
                context.Response.StatusCode = error.Status;
                break;
            case HttpFault.LostReply:
                await RunUnseenAsync(context).ConfigureAwait(false);
                context.Abort();
                break;
            default:
                await next(context).ConfigureAwait(false);
                break;
        }
    }

    private async Task RunUnseenAsync(HttpContext context)
    {
        var body = context.Response.Body;
        using var unseen = new MemoryStream();
        context.Response.Body = unseen;
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            context.Response.Body = body;
        }
    }
}

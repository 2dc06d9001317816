using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Http;

/// <summary>Every error that has no body of its own is answered as problem details, and nothing internal is in them.</summary>
internal sealed class ProblemDetailsMiddleware(RequestDelegate next, ILogger<ProblemDetailsMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            await WriteAsync(context, exception.StatusCode, exception.Message).ConfigureAwait(false);
            return;
        }
        catch (SimulatedCrashException)
        {
            context.Abort();
            return;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // The last catch of a request: logged in full, answered without internals.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            HttpLog.Unhandled(logger, exception, context.Request.Method, context.Request.Path);
            await WriteAsync(context, 500, "The request failed inside the app; its log says why. Try again later.")
                .ConfigureAwait(false);
            return;
        }

        if (IsBareError(context.Response))
        {
            await WriteAsync(context, context.Response.StatusCode, DetailOf(context)).ConfigureAwait(false);
        }
    }

    private static bool IsBareError(HttpResponse response) =>
        !response.HasStarted
        && response.StatusCode >= 400
        && response.ContentType is null
        && response.ContentLength is null or 0;

    private static string? DetailOf(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        return response.StatusCode switch
        {
            404 when context.GetEndpoint() is null =>
                $"Nothing answers {request.Method} {request.Path} here. Check the path and the route prefix.",
            405 => $"{request.Method} is not allowed for {request.Path}; allowed: {response.Headers.Allow}.",
            _ => null,
        };
    }

    private static async Task WriteAsync(HttpContext context, int status, string? detail)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        var allow = context.Response.Headers.Allow;
        context.Response.Clear();
        context.Response.Headers.Allow = allow;
        var problem = new ProblemDetails { Status = status, Detail = detail };
        await Results.Problem(problem).ExecuteAsync(context).ConfigureAwait(false);
    }
}

using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Qianwen.LocalHost.Hosting.Invocation;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.LocalHost.Tracing;

/// <summary>The spans of the host: one for each invocation of a function, below the request or message that started it.</summary>
internal static class HostTracing
{
    private const int FirstServerError = 500;

    public static readonly ActivitySource Source = new(HostTelemetry.SourceName);

    /// <summary>
    /// The span of an invocation; null where nobody listens, or where there is one that stands for it: the web server's of a
    /// request, the durable engine's of an activity.
    /// </summary>
    public static Activity? Start(string function, object trigger)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var span = trigger switch
        {
            QueueDelivery delivery => MessageTrace.StartProcess(delivery),
            HttpContext context => StartRequest(context),
            ActivityInput => null,
            _ => Source.StartActivity(function)?.SetTag("faas.trigger", "timer"),
        };
        span?.SetTag("code.function.name", function);
        return span;
    }

    /// <summary>Says on the span that what it stands for has failed, as the conventions for exceptions have it.</summary>
    public static void Fail(this Activity span, Exception exception)
    {
        span.SetTag("error.type", exception.GetType().FullName);
        span.SetStatus(ActivityStatusCode.Error, exception.Message);
    }

    /// <summary>Says how a request or a call was answered; an error is what the server is to blame for, or the caller.</summary>
    public static void Answered(this Activity span, int status, int firstError)
    {
        span.SetTag("http.response.status_code", status);
        if (status >= firstError)
        {
            span.SetTag("error.type", status.ToString(System.Globalization.CultureInfo.InvariantCulture));
            span.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>Says on the span of a request, if there is one, how it was answered.</summary>
    public static void Answered(HttpContext context)
    {
        if (Activity.Current is { Kind: ActivityKind.Server, IsAllDataRequested: true } span)
        {
            span.Answered(context.Response.StatusCode, FirstServerError);
        }
    }

    /// <summary>The span of a request; null where the web server has one, which then gets the name that it cannot know.</summary>
    private static Activity? StartRequest(HttpContext context)
    {
        var method = context.Request.Method;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        var name = $"{method} {route}";
        var current = Activity.Current;
        var span =
            current is null
                ? Source.StartActivity(name, ActivityKind.Server, context.Request.Headers.TraceParent.ToString())
            : current.IsAllDataRequested ? current
            : Source.StartActivity(name, ActivityKind.Server, current.Context);
        if (span is not null)
        {
            span.DisplayName = name;
            span.SetTag("http.request.method", method).SetTag("http.route", route);
            span.SetTag("url.path", context.Request.Path.Value);
        }

        return ReferenceEquals(span, current) ? null : span;
    }
}

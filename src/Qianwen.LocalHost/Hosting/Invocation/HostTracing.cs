using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.LocalHost.Hosting.Invocation;

/// <summary>The spans of the host: one for each invocation of a function, below the request or message that started it.</summary>
internal static class HostTracing
{
    private static readonly ActivitySource Source = new("Qianwen.LocalHost");

    public static Activity? Start(string function, object trigger) =>
        trigger switch
        {
            QueueDelivery { Messages: [var first, ..] } => Source.StartActivity(
                function,
                ActivityKind.Consumer,
                first.TraceOf()
            ),
            HttpContext context when Activity.Current is null => Source.StartActivity(
                function,
                ActivityKind.Server,
                context.Request.Headers.TraceParent.ToString()
            ),
            _ => Source.StartActivity(function),
        };
}

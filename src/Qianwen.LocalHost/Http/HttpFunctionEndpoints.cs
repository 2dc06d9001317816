using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Qianwen.LocalHost.Hosting.Discovery;
using Qianwen.LocalHost.Hosting.Invocation;
using Qianwen.LocalHost.Tracing;

namespace Qianwen.LocalHost.Http;

/// <summary>Maps an app's HTTP functions to routes.</summary>
internal static class HttpFunctionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, FunctionCatalog catalog, AppServices app, string routePrefix)
    {
        foreach (var (function, trigger) in catalog.With<FunctionTrigger.Http>())
        {
            var invoker = new FunctionInvoker(function, app);
            var pattern = routePrefix.Length == 0 ? trigger.Route : $"{routePrefix}/{trigger.Route}";
            RequestDelegate run = async context =>
                await invoker
                    .InvokeAsync(
                        context,
                        async value =>
                        {
                            await WriteAsync(context, value).ConfigureAwait(false);
                            HostTracing.Answered(context);
                            return true;
                        },
                        context.RequestAborted
                    )
                    .ConfigureAwait(false);
            var endpoint =
                trigger.Methods.Count == 0
                    ? routes.Map(pattern, run)
                    : routes.MapMethods(pattern, trigger.Methods.Select(method => method.ToUpperInvariant()), run);
            endpoint.WithDisplayName(function.Name);
        }
    }

    private static Task WriteAsync(HttpContext context, object? value) =>
        value switch
        {
            null => Task.CompletedTask,
            IResult result => result.ExecuteAsync(context),
            IActionResult result => result.ExecuteResultAsync(
                new ActionContext(context, context.GetRouteData(), new ActionDescriptor())
            ),
            string text => Results.Text(text).ExecuteAsync(context),
            _ => Results.Json(value).ExecuteAsync(context),
        };
}

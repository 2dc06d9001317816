using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Qianwen.LocalHost.Http;

namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>HTTP: the request, route values by name, and what is marked [FromRoute], [FromQuery] or [FromBody].</summary>
internal sealed class HttpTriggerKind : TriggerKind
{
    public override string Accepts =>
        "An HTTP function takes [HttpTrigger] HttpRequest, route values by name, [FromRoute], [FromQuery] and [FromBody] parameters, FunctionContext, CancellationToken and [DurableClient] DurableTaskClient; services go to the constructor.";

    public override FunctionTrigger Read(ParameterShape parameter, ScanContext context)
    {
        if (parameter.Type != typeof(HttpRequest))
        {
            throw parameter.Wrong($"is of type {parameter.Type}. Make it a Microsoft.AspNetCore.Http.HttpRequest.");
        }

        var attribute = (HttpTriggerAttribute)parameter.Trigger!;
        var route = context.Resolve(attribute.Route ?? parameter.Function.Name, parameter);
        try
        {
            RoutePatternFactory.Parse(route);
        }
        catch (RoutePatternException exception)
        {
            throw parameter.Wrong($"has the route '{route}': {exception.Message}");
        }

        return route.StartsWith('/')
            ? throw parameter.Wrong(
                $"has the route '{route}'. Take the leading slash away: the route prefix comes before it."
            )
            : new FunctionTrigger.Http(route, attribute.Methods ?? []);
    }

    public override ParameterBinder? TryBind(FunctionTrigger trigger, ParameterShape parameter, ScanContext context)
    {
        if (parameter.Trigger is not null)
        {
            return invocation => new ValueTask<object?>(invocation.TriggerAs<HttpContext>().Request);
        }

        if (parameter.Has("FromBodyAttribute"))
        {
            return invocation => HttpParameterReader.ReadBodyAsync(invocation, parameter.Info);
        }

        var isRouteValue = RoutePatternFactory
            .Parse(((FunctionTrigger.Http)trigger).Route)
            .Parameters.Any(value => string.Equals(value.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (parameter.Has("FromRouteAttribute") && !isRouteValue)
        {
            throw parameter.Wrong("is [FromRoute], and the route has no such value. Name it in the route.");
        }

        var isQueryValue = parameter.Has("FromQueryAttribute");
        if (!isRouteValue && !isQueryValue)
        {
            return null;
        }

        if (!HttpParameterReader.CanConvert(parameter.Type))
        {
            throw parameter.Wrong($"is of type {parameter.Type}, which cannot be read from text. Take it as a string.");
        }

        return isQueryValue
            ? invocation => new ValueTask<object?>(HttpParameterReader.ReadQuery(invocation, parameter.Info))
            : invocation => new ValueTask<object?>(HttpParameterReader.ReadRoute(invocation, parameter.Info));
    }
}

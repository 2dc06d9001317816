using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Qianwen.LocalHost.Hosting.Invocation;

namespace Qianwen.LocalHost.Http;

/// <summary>Reads the parameters of an HTTP function from the request; what cannot be read is the client's error.</summary>
internal static class HttpParameterReader
{
    public static bool CanConvert(Type type) =>
        type == typeof(string) || TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    public static object? ReadRoute(LocalFunctionContext invocation, ParameterInfo parameter) =>
        Convert(
            invocation.TriggerAs<HttpContext>().Request.RouteValues[parameter.Name!]?.ToString(),
            parameter,
            "route value"
        );

    public static object? ReadQuery(LocalFunctionContext invocation, ParameterInfo parameter) =>
        Convert(
            invocation.TriggerAs<HttpContext>().Request.Query[parameter.Name!].FirstOrDefault(),
            parameter,
            "query value"
        );

    public static async ValueTask<object?> ReadBodyAsync(LocalFunctionContext invocation, ParameterInfo parameter)
    {
        var request = invocation.TriggerAs<HttpContext>().Request;
        if (request.ContentLength == 0 || (request.ContentLength is null && request.ContentType is null))
        {
            return IsOptional(parameter)
                ? null
                : throw new BadHttpRequestException("The request has no body. Send a JSON document.");
        }

        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException(
                $"The content type '{request.ContentType}' is not JSON. Send application/json.",
                StatusCodes.Status415UnsupportedMediaType
            );
        }

        try
        {
            return await JsonSerializer
                .DeserializeAsync(
                    request.Body,
                    parameter.ParameterType,
                    invocation.App.Json,
                    invocation.CancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException(
                $"The body is not the JSON that is expected at '{exception.Path ?? "$"}'.",
                exception
            );
        }
    }

    private static object? Convert(string? text, ParameterInfo parameter, string what)
    {
        if (text is null)
        {
            return parameter.HasDefaultValue ? parameter.DefaultValue
                : IsOptional(parameter) ? null
                : throw new BadHttpRequestException($"The {what} '{parameter.Name}' is missing.");
        }

        try
        {
            return parameter.ParameterType == typeof(string)
                ? text
                : TypeDescriptor.GetConverter(parameter.ParameterType).ConvertFromInvariantString(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException)
        {
            throw new BadHttpRequestException(
                $"The {what} '{parameter.Name}' is '{text}', which is not a {parameter.ParameterType.Name}.",
                exception
            );
        }
    }

    private static bool IsOptional(ParameterInfo parameter) =>
        new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable
        || Nullable.GetUnderlyingType(parameter.ParameterType) is not null;
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Qianwen.Contracts;

namespace Qianwen.Functions.Http;

/// <summary>An error as problem details (RFC 9457).</summary>
/// <param name="Type">One of <see cref="ProblemTypes"/>.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What kind of problem it is; the same for each of its type.</param>
/// <param name="Detail">What was wrong this time, and what to do.</param>
/// <param name="RetryAfter">When trying again makes sense.</param>
/// <param name="Challenge">For 401: the <c>WWW-Authenticate</c> header.</param>
/// <param name="Extension">A further member and its value.</param>
public sealed record ApiProblem(
    string Type,
    int Status,
    string Title,
    string Detail,
    TimeSpan? RetryAfter = null,
    string? Challenge = null,
    KeyValuePair<string, JsonNode?>? Extension = null
) : IResult
{
    /// <summary>The media type of problem details.</summary>
    public const string MediaType = "application/problem+json";

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = MediaType;
        if (RetryAfter is { } pause)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(pause.TotalSeconds));
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (Challenge is not null)
        {
            response.Headers.WWWAuthenticate = Challenge;
        }

        var body = ToJson(httpContext.Request.Path).ToJsonString(QianwenJson.Options);
        await response.WriteAsync(body, httpContext.RequestAborted);
    }

    private JsonObject ToJson(string instance)
    {
        var body = new JsonObject
        {
            ["type"] = Type,
            ["title"] = Title,
            ["status"] = Status,
            ["detail"] = Detail,
            ["instance"] = instance,
        };
        if (Extension is { } extension)
        {
            body.Add(extension.Key, extension.Value?.DeepClone());
        }

        return body;
    }
}

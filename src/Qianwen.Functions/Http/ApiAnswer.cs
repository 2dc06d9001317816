using Microsoft.AspNetCore.Http;
using Qianwen.Contracts;

namespace Qianwen.Functions.Http;

/// <summary>A good answer: JSON, and where the thing is.</summary>
/// <param name="Body">JSON text.</param>
/// <param name="Location">The <c>Location</c> header.</param>
public sealed record ApiAnswer(int Status, string Body, string? Location = null) : IResult
{
    /// <summary>200 with a value.</summary>
    public static ApiAnswer Ok<T>(T value) => new(StatusCodes.Status200OK, QianwenJson.Serialize(value));

    /// <summary>201 with the value that was created.</summary>
    public static ApiAnswer Created<T>(string location, T value) =>
        new(StatusCodes.Status201Created, QianwenJson.Serialize(value), location);

    /// <summary>202 with what was taken.</summary>
    public static ApiAnswer Accepted<T>(string location, T value) =>
        new(StatusCodes.Status202Accepted, QianwenJson.Serialize(value), location);

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/json; charset=utf-8";
        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        return response.WriteAsync(Body, httpContext.RequestAborted);
    }
}

using Microsoft.AspNetCore.Http;

namespace Qianwen.Simulations;

/// <summary>The problem details the simulated providers answer with.</summary>
internal static class Problems
{
    private const string Types = "https://qianwen.example/problems/";

    /// <summary>400: the request cannot be read.</summary>
    public static IResult Invalid(string detail) =>
        Problem(StatusCodes.Status400BadRequest, "invalid-request", "The request cannot be read.", detail);

    /// <summary>404: there is no such thing.</summary>
    public static IResult NotFound(string what, string id) =>
        Problem(
            StatusCodes.Status404NotFound,
            "not-found",
            $"There is no such {what}.",
            $"No {what} has the id '{id}'."
        );

    /// <summary>503: try again.</summary>
    public static IResult Unavailable() =>
        Problem(
            StatusCodes.Status503ServiceUnavailable,
            "unavailable",
            "The provider is not available.",
            "It is not known whether the request was carried out; send it again."
        );

    private static IResult Problem(int status, string type, string title, string detail) =>
        Results.Problem(detail, statusCode: status, title: title, type: Types + type);
}

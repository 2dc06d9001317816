using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;

namespace Qianwen.Functions.Http;

/// <summary>Every problem this API answers with, in words.</summary>
public static class Problems
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <summary>No credentials.</summary>
    public static ApiProblem SignInFirst { get; } =
        new(
            ProblemTypes.Unauthenticated,
            StatusCodes.Status401Unauthorized,
            "Sign in first",
            "Send a bearer token in the Authorization header.",
            Challenge: "Bearer realm=\"qianwen\""
        );

    /// <summary>Credentials that are not accepted.</summary>
    /// <param name="reason">Why; plain ASCII without quotes inside.</param>
    public static ApiProblem TokenRefused(string reason) =>
        new(
            ProblemTypes.Unauthenticated,
            StatusCodes.Status401Unauthorized,
            "Sign in first",
            $"{reason} Get a new token and send it in the Authorization header.",
            Challenge: "Bearer realm=\"qianwen\", error=\"invalid_token\""
        );

    /// <summary>A person who is not the operator.</summary>
    public static ApiProblem OperatorsOnly { get; } =
        new(
            ProblemTypes.Forbidden,
            StatusCodes.Status403Forbidden,
            "Not allowed",
            "Only the operator may do this. Sign in as somebody whose token has the operator's role."
        );

    /// <summary>No partner's key.</summary>
    public static ApiProblem PartnerKeyMissing { get; } =
        new(
            ProblemTypes.Unauthenticated,
            StatusCodes.Status401Unauthorized,
            "Sign in first",
            $"Send your partner key in the {ApiGate.PartnerKeyHeader} header.",
            Challenge: "PartnerKey realm=\"qianwen\""
        );

    /// <summary>A partner's key that is not accepted.</summary>
    public static ApiProblem PartnerKeyRefused { get; } =
        new(
            ProblemTypes.Unauthenticated,
            StatusCodes.Status401Unauthorized,
            "Sign in first",
            "The partner key is unknown, expired or revoked. Ask the operator for a new one.",
            Challenge: "PartnerKey realm=\"qianwen\", error=\"invalid_key\""
        );

    /// <summary>A third valid key.</summary>
    public static ApiProblem TooManyKeys { get; } =
        new(
            ProblemTypes.TooManyKeys,
            StatusCodes.Status409Conflict,
            "Two keys are valid",
            "A partner has at most two valid keys. Revoke one, or let the ones he has end with previousValidHours 0."
        );

    /// <summary>Unknown, or another person's.</summary>
    public static ApiProblem NotFound(string what, string id) =>
        new(
            ProblemTypes.NotFound,
            StatusCodes.Status404NotFound,
            "Not found",
            $"There is no {what} '{id}' among yours. Check the id."
        );

    /// <summary>A body that is not the agreed JSON.</summary>
    public static ApiProblem MalformedBody(string detail) =>
        new(ProblemTypes.MalformedBody, StatusCodes.Status400BadRequest, "The body cannot be read", detail);

    /// <summary>A body that is not announced as JSON.</summary>
    public static ApiProblem UnsupportedMediaType(string? contentType) =>
        new(
            ProblemTypes.UnsupportedMediaType,
            StatusCodes.Status415UnsupportedMediaType,
            "The body is not JSON",
            $"The content type is '{contentType}'. Send application/json in UTF-8."
        );

    /// <summary>A body over the limit.</summary>
    public static ApiProblem BodyTooLarge(int limit) =>
        new(
            ProblemTypes.BodyTooLarge,
            StatusCodes.Status413PayloadTooLarge,
            "The body is too large",
            $"Send at most {limit} bytes."
        );

    /// <summary>A value out of its range.</summary>
    public static ApiProblem InvalidValue(string detail) =>
        new(ProblemTypes.InvalidValue, StatusCodes.Status400BadRequest, "A value is not valid", detail);

    /// <summary>A missing or unusable idempotency key.</summary>
    public static ApiProblem IdempotencyKey(string detail) =>
        new(ProblemTypes.IdempotencyKey, StatusCodes.Status400BadRequest, "The idempotency key is not usable", detail);

    /// <summary>A key that was used with another body.</summary>
    public static ApiProblem KeyReused { get; } =
        new(
            ProblemTypes.IdempotencyKeyReused,
            StatusCodes.Status422UnprocessableEntity,
            "The idempotency key was used before",
            "The same Idempotency-Key came with another body. Use a new key for a new request."
        );

    /// <summary>The first request with the key is under way.</summary>
    public static ApiProblem InFlight(TimeSpan retryAfter) =>
        new(
            ProblemTypes.RequestInFlight,
            StatusCodes.Status409Conflict,
            "The request is under way",
            "An earlier request with this Idempotency-Key has no answer yet. Try again with the same key.",
            retryAfter
        );

    /// <summary>Too many messages at once.</summary>
    public static ApiProblem TooManyMessages(int limit) =>
        new(
            ProblemTypes.TooManyMessages,
            StatusCodes.Status429TooManyRequests,
            "Too many messages at once",
            $"{limit} messages of this conversation are being handled. Wait for their answers, then send it again.",
            Soon
        );

    /// <summary>More requests than one caller may make.</summary>
    public static ApiProblem TooManyRequests(TimeSpan wait) =>
        new(
            ProblemTypes.TooManyRequests,
            StatusCodes.Status429TooManyRequests,
            "Too many requests",
            "There were more requests than one caller may make. Wait as long as Retry-After says, then go on more slowly.",
            wait
        );

    /// <summary>More event streams than one person may hold open.</summary>
    public static ApiProblem TooManyStreams { get; } =
        new(
            ProblemTypes.TooManyRequests,
            StatusCodes.Status429TooManyRequests,
            "Too many requests",
            "You hold as many event streams open as one person may. Close one, then open the next.",
            Soon
        );

    /// <summary>A decision about another cart; carries the open one.</summary>
    public static ApiProblem StaleCart(Cart open) =>
        new(
            ProblemTypes.StaleCart,
            StatusCodes.Status409Conflict,
            "The proposal has changed",
            "The decision is about another cart than the open one. Look at 'cart' and decide on its hash.",
            Extension: KeyValuePair.Create("cart", JsonNode.Parse(QianwenJson.Serialize(open)))
        );

    /// <summary>Nothing to decide.</summary>
    /// <param name="status">Where the task stands.</param>
    public static ApiProblem NoOpenProposal(string status) =>
        new(
            ProblemTypes.NoOpenProposal,
            StatusCodes.Status409Conflict,
            "There is no open proposal",
            $"The task is {status}; there is nothing to decide. Read the task, or wait for its next proposal."
        );

    /// <summary>Nothing to cancel.</summary>
    /// <param name="status">How the task ended.</param>
    public static ApiProblem TaskOver(string status) =>
        new(
            ProblemTypes.TaskOver,
            StatusCodes.Status409Conflict,
            "The task is over",
            $"The task is {status}; there is nothing left to cancel."
        );

    /// <summary>Something that is needed does not answer.</summary>
    public static ApiProblem Unavailable { get; } =
        new(
            ProblemTypes.Unavailable,
            StatusCodes.Status503ServiceUnavailable,
            "Not available now",
            "Something this service needs does not answer. Try again, with the same Idempotency-Key where there was one.",
            Soon
        );

    /// <summary>A fault.</summary>
    /// <param name="trace">Under which the fault is logged.</param>
    public static ApiProblem Internal(string trace) =>
        new(
            ProblemTypes.Internal,
            StatusCodes.Status500InternalServerError,
            "A fault of this service",
            $"It is logged under '{trace}'. Try again, with the same Idempotency-Key where there was one."
        );
}

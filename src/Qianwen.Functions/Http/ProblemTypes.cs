namespace Qianwen.Functions.Http;

/// <summary>The types of problems this API answers with; stable, to be matched by callers.</summary>
public static class ProblemTypes
{
    /// <summary>What every type begins with.</summary>
    public const string Base = "https://qianwen.dev/problems/";

    /// <summary>401: no person is signed in, or the token is not accepted.</summary>
    public const string Unauthenticated = Base + "unauthenticated";

    /// <summary>403: the person's token does not have the role that this needs.</summary>
    public const string Forbidden = Base + "forbidden";

    /// <summary>409: the partner has two valid keys.</summary>
    public const string TooManyKeys = Base + "too-many-keys";

    /// <summary>404: there is no such thing among one's own.</summary>
    public const string NotFound = Base + "not-found";

    /// <summary>400: the body is not JSON of the agreed shape.</summary>
    public const string MalformedBody = Base + "malformed-body";

    /// <summary>415: the body is not announced as JSON.</summary>
    public const string UnsupportedMediaType = Base + "unsupported-media-type";

    /// <summary>413: the body is too large.</summary>
    public const string BodyTooLarge = Base + "body-too-large";

    /// <summary>400: a value is out of its range.</summary>
    public const string InvalidValue = Base + "invalid-value";

    /// <summary>400: the Idempotency-Key header is missing, too long or there twice.</summary>
    public const string IdempotencyKey = Base + "idempotency-key";

    /// <summary>422: the idempotency key was used with another body.</summary>
    public const string IdempotencyKeyReused = Base + "idempotency-key-reused";

    /// <summary>409: the first request with the key is still under way.</summary>
    public const string RequestInFlight = Base + "request-in-flight";

    /// <summary>429: too many messages of the conversation are being handled.</summary>
    public const string TooManyMessages = Base + "too-many-messages";

    /// <summary>429: more requests than one caller may make.</summary>
    public const string TooManyRequests = Base + "too-many-requests";

    /// <summary>409: the decision is about another cart than the open one.</summary>
    public const string StaleCart = Base + "stale-cart";

    /// <summary>409: there is no proposal to decide on.</summary>
    public const string NoOpenProposal = Base + "no-open-proposal";

    /// <summary>409: the task is over.</summary>
    public const string TaskOver = Base + "task-over";

    /// <summary>503: something this service needs does not answer now.</summary>
    public const string Unavailable = Base + "unavailable";

    /// <summary>500: a fault of this service.</summary>
    public const string Internal = Base + "internal";
}

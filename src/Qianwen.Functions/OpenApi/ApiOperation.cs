namespace Qianwen.Functions.OpenApi;

/// <summary>What reflection cannot tell of an HTTP function: what it is for, what it takes and what it answers.</summary>
/// <param name="Tag">The group it is shown in.</param>
/// <param name="Summary">One line.</param>
/// <param name="Description">What else a caller must know.</param>
/// <param name="Status">Status of a good answer.</param>
/// <param name="Answer">Type of a good answer's body; null where it is no JSON.</param>
public sealed record ApiOperation(string Tag, string Summary, string Description, int Status, Type? Answer)
{
    /// <summary>Type of the body; null for none.</summary>
    public Type? Body { get; init; }

    /// <summary>Media type of a good answer.</summary>
    public string MediaType { get; init; } = "application/json";

    /// <summary>True where no token is asked for.</summary>
    public bool IsOpen { get; init; }

    /// <summary>True where a partner's key is asked for in place of a person's token.</summary>
    public bool IsForPartners { get; init; }

    /// <summary>Whether it takes an idempotency key; null where it has no effect.</summary>
    public bool? NeedsKey { get; init; }

    /// <summary>Parameters in the query and in headers.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>Statuses of its problems, beside 401, 429, 500 and 503.</summary>
    public IReadOnlyList<int> Problems { get; init; } = [];
}

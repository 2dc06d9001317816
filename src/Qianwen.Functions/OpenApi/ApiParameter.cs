namespace Qianwen.Functions.OpenApi;

/// <summary>A parameter in the query or in a header; never required.</summary>
/// <param name="In"><c>query</c> or <c>header</c>.</param>
/// <param name="Type">JSON type: <c>string</c> or <c>integer</c>.</param>
public sealed record ApiParameter(string Name, string In, string Type, string Description)
{
    /// <summary>The values it may have, where they are few.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}

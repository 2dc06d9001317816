using System.Text.Json.Nodes;

namespace Qianwen.EndToEnd;

/// <summary>An answer of the API as it came.</summary>
/// <param name="Location">The Location header, if any.</param>
public sealed record RawAnswer(int Status, string Body, string? Location)
{
    /// <summary>The body as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The problem's type.</summary>
    public string? ProblemType => Json["type"]?.GetValue<string>();
}

using System.Text.Json.Nodes;

namespace Qianwen.EndToEnd;

/// <summary>An answer of the API as it came.</summary>
/// <param name="Location">The Location header, if any.</param>
/// <param name="RetryAfter">The Retry-After header, if any.</param>
public sealed record RawAnswer(int Status, string Body, string? Location, TimeSpan? RetryAfter)
{
    /// <summary>The body as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The problem's type.</summary>
    public string? ProblemType => Json["type"]?.GetValue<string>();

    /// <summary>Fails unless this is that problem, with words for the person who calls.</summary>
    public RawAnswer AssertProblem(int status, string type)
    {
        Assert.True(Status == status, $"{Status} instead of {status}: {Body}");
        Assert.Equal(type, ProblemType);
        Assert.NotEmpty(Json["title"]!.GetValue<string>());
        Assert.NotEmpty(Json["detail"]!.GetValue<string>());
        return this;
    }
}

using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.Tests.Http;

/// <summary>What the API answered.</summary>
internal sealed record ApiReply(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public static async Task<ApiReply> ReadAsync(HttpResponseMessage response) =>
        new(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase)
        );

    public T Read<T>()
        where T : class
    {
        Assert.True(Status < 300, $"{Status}: {Body}");
        return QianwenJson.Deserialize<T>(Body)!;
    }

    /// <summary>Asserts problem details of this status and type, with words in them.</summary>
    /// <returns>The whole body.</returns>
    public JsonElement AssertProblem(int status, string type)
    {
        Assert.True(status == Status, $"expected {status}, got {Status}: {Body}");
        Assert.Equal(ApiProblem.MediaType, Headers["Content-Type"]);
        var problem = JsonElement.Parse(Body);
        Assert.Equal(type, problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }
}

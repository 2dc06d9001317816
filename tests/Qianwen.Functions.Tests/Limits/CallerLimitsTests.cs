using Qianwen.Functions.Http;
using Qianwen.Functions.Tests.Http;

namespace Qianwen.Functions.Tests.Limits;

/// <summary>Bursts over HTTP. The clock stands still, so that nothing is refilled meanwhile.</summary>
public sealed class CallerLimitsTests
{
    private const int Burst = 3;

    [Fact]
    public async Task Person_ABurstOverTheLimit_Is429UntilRetryAfter()
    {
        await using var api = await StartAsync("Person");

        var replies = await RepeatAsync(() => api.GetAsync("conversations"), Burst + 1);

        Assert.All(replies[..Burst], reply => Assert.Equal(200, reply.Status));
        var problem = replies[Burst].AssertProblem(429, ProblemTypes.TooManyRequests);
        Assert.Equal("2", replies[Burst].Headers["Retry-After"]);
        Assert.Contains("Retry-After", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("no-store", replies[Burst].Headers["Cache-Control"]);

        api.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(200, (await api.GetAsync("conversations")).Status);
    }

    [Fact]
    public async Task Person_WhileAnotherIsOverTheLimit_IsServed()
    {
        await using var api = await StartAsync("Person");
        await RepeatAsync(() => api.GetAsync("conversations"), Burst + 1);

        Assert.Equal(200, (await api.GetAsync("conversations", "wang")).Status);
    }

    [Fact]
    public async Task Nobody_ABurstOfBadTokens_Is429AndHindersNoPerson()
    {
        await using var api = await StartAsync("Address");

        var replies = await RepeatAsync(() => BadTokenAsync(api), Burst + 1);

        Assert.All(replies[..Burst], reply => Assert.Equal(401, reply.Status));
        replies[Burst].AssertProblem(429, ProblemTypes.TooManyRequests);
        Assert.Equal(200, (await api.GetAsync("conversations")).Status);
    }

    [Fact]
    public async Task Nobody_ABurstOnAnOpenRoute_Is429()
    {
        await using var api = await StartAsync("Address");

        var replies = await RepeatAsync(() => api.GetAsync("openapi.json", null), Burst + 1);

        Assert.Equal([200, 200, 200, 429], replies.Select(reply => reply.Status));
    }

    [Fact]
    public async Task Limits_SwitchedOff_CountNobody()
    {
        await using var api = await StartAsync("Person", enabled: false);

        var replies = await RepeatAsync(() => api.GetAsync("conversations"), 20);

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
    }

    [Fact]
    public async Task Body_OverTheLimit_Is413BeforeItIsRead()
    {
        await using var api = await ApiHost.StartAsync();
        var json = $$"""{"utterance":"{{new string('a', JsonBodyReader.MaxBytes)}}"}""";

        var reply = await api.PostAsync("plans", json);

        reply.AssertProblem(413, ProblemTypes.BodyTooLarge);
    }

    private static Task<ApiReply> BadTokenAsync(ApiHost api) =>
        api.SendAsync(
            HttpMethod.Get,
            "conversations",
            person: null,
            change: request => request.Headers.Authorization = new("Bearer", "no.such.token")
        );

    private static async Task<List<ApiReply>> RepeatAsync(Func<Task<ApiReply>> send, int times)
    {
        var replies = new List<ApiReply>();
        for (var time = 0; time < times; time++)
        {
            replies.Add(await send());
        }

        return replies;
    }

    private static Task<ApiHost> StartAsync(string kind, bool enabled = true)
    {
        var settings = ApiHost.DefaultSettings;
        settings["Limits:Enabled"] = enabled ? "true" : "false";
        settings[$"Limits:{kind}PerMinute"] = "30";
        settings[$"Limits:{kind}Burst"] = $"{Burst}";
        return ApiHost.StartAsync(settings);
    }
}

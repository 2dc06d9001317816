using Qianwen.Contracts.Planning;
using static Qianwen.Azure.Tests.OpenAI.ScriptedAnswer;

namespace Qianwen.Azure.Tests.OpenAI;

public sealed class ModelFailureTests
{
    private const string Hotel = "please book a hotel at the Bund for two nights";

    [Theory]
    [InlineData("refusal.json", 200, "refusal")]
    [InlineData("content-filter-finish.json", 200, "content_filter")]
    [InlineData("content-filter-400.json", 400, "content_filter")]
    [InlineData("unauthorized-401.json", 401, "rejected")]
    public async Task Failure_ThatWouldNotPass_FallsBackAfterOneCall(string answer, int status, string reason)
    {
        await using var test = await ModelUnderTest.StartAsync(File(answer, status));

        var result = await test.PlanAsync(Hotel);

        Assert.Equal($"embedded; model: {reason}", ModelUnderTest.By(result));
        Assert.Single(test.Model.Requests);
        Assert.Equal(1, test.Measured("qianwen.planner.fallbacks", reason));
    }

    [Fact]
    public async Task Throttling_WithRetryAfter_WaitsThatLong()
    {
        await using var test = await ModelUnderTest.StartAsync(
            File("throttled-429.json", 429).With("Retry-After", "7"),
            File("single-call.json")
        );

        var result = await test.PlanAsync(Hotel);

        Assert.Equal(PlanKind.Plan, result.Kind);
        Assert.Equal(2, test.Model.Requests.Count);
        Assert.Contains(TimeSpan.FromSeconds(7), test.Time.Waits);
    }

    [Fact]
    public async Task Throttling_WithMilliseconds_WaitsThatLong()
    {
        await using var test = await ModelUnderTest.StartAsync(
            File("throttled-429.json", 429).With("retry-after-ms", "1250"),
            File("single-call.json")
        );

        await test.PlanAsync(Hotel);

        Assert.Contains(TimeSpan.FromMilliseconds(1250), test.Time.Waits);
    }

    [Fact]
    public async Task Throttling_ForLongerThanAPersonWaits_FallsBackAtOnce()
    {
        await using var test = await ModelUnderTest.StartAsync(
            File("throttled-429.json", 429).With("Retry-After", "60")
        );

        var result = await test.PlanAsync(Hotel);

        Assert.Equal("embedded; model: throttled", ModelUnderTest.By(result));
        Assert.Single(test.Model.Requests);
        Assert.Empty(test.Time.Waits);
    }

    [Fact]
    public async Task Error_OfTheService_IsRetried()
    {
        await using var test = await ModelUnderTest.StartAsync(
            File("error-500.json", 500),
            File("error-500.json", 503),
            File("single-call.json")
        );

        var result = await test.PlanAsync(Hotel);

        Assert.Equal("model", ModelUnderTest.By(result));
        Assert.Equal(3, test.Model.Requests.Count);
        Assert.Equal(2, test.Time.Waits.Count);
    }

    [Fact]
    public async Task Error_ThatStays_FallsBackWithANote()
    {
        await using var test = await ModelUnderTest.StartAsync(
            File("error-500.json", 500),
            File("error-500.json", 500),
            File("error-500.json", 500)
        );

        var result = await test.PlanAsync(Hotel);

        Assert.Equal("embedded; model: unavailable", ModelUnderTest.By(result));
        Assert.Contains("not available right now", result.Text);
        Assert.Equal(3, test.Model.Requests.Count);
    }

    [Fact]
    public async Task Answer_ThatIsNoJson_FallsBack()
    {
        await using var test = await ModelUnderTest.StartAsync(
            new ScriptedAnswer(200, "<html>gateway</html>", "text/html")
        );

        var result = await test.PlanAsync(Hotel);

        Assert.Equal("embedded; model: malformed", ModelUnderTest.By(result));
    }

    [Fact]
    public async Task Call_ThatHangs_TimesOutAndFallsBack()
    {
        await using var test = await ModelUnderTest.StartAsync(Hang);

        var plan = test.PlanAsync(Hotel);
        await test.Model.ArrivedAsync();
        test.Time.Advance(TimeSpan.FromSeconds(15));
        var result = await plan;

        Assert.Equal("embedded; model: timeout", ModelUnderTest.By(result));
        Assert.Single(test.Model.Requests);
    }

    [Fact]
    public async Task Stream_ThatStalls_TimesOutAndFallsBack()
    {
        var begun = File("several-calls.sse");
        var half = begun with { Body = begun.Body[..(begun.Body.Length / 2)], Stalls = true };
        await using var test = await ModelUnderTest.StartAsync([("Streaming", "true")], null, half);

        var plan = test.PlanAsync(Hotel);
        await test.Model.ArrivedAsync();
        test.Time.Advance(TimeSpan.FromSeconds(15));
        var result = await plan;

        Assert.Equal("embedded; model: timeout", ModelUnderTest.By(result));
    }

    [Fact]
    public async Task Repairs_BeyondTheTotalTime_FallBack()
    {
        await using var test = await ModelUnderTest.StartAsync(
            [("CallTimeoutSeconds", "30"), ("TotalTimeoutSeconds", "35")],
            null,
            File("schema-violation.json"),
            Hang
        );

        var plan = test.PlanAsync(Hotel);
        await test.Model.ArrivedAsync();
        test.Time.Advance(TimeSpan.FromSeconds(20));
        await test.Model.ArrivedAsync();
        test.Time.Advance(TimeSpan.FromSeconds(16));
        var result = await plan;

        Assert.Equal("embedded; model: timeout", ModelUnderTest.By(result));
    }

    [Fact]
    public async Task Caller_WhoGivesUp_GetsNoFallback()
    {
        await using var test = await ModelUnderTest.StartAsync(Hang);
        using var gone = new CancellationTokenSource();

        var plan = test.PlanAsync(Hotel, cancellationToken: gone.Token);
        await test.Model.ArrivedAsync();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => plan);
        Assert.Equal(0, test.Measured("qianwen.planner.fallbacks"));
    }

    [Fact]
    public async Task Breaker_AfterFailures_OpensAndClosesAgain()
    {
        await using var test = await ModelUnderTest.StartAsync(
            [("Retries", "0"), ("BreakerCalls", "3")],
            null,
            File("error-500.json", 500),
            File("error-500.json", 500),
            File("error-500.json", 500)
        );
        for (var i = 0; i < 3; i++)
        {
            await test.PlanAsync(Hotel);
        }

        var open = await test.PlanAsync(Hotel);

        Assert.Equal("embedded; model: breaker_open", ModelUnderTest.By(open));
        Assert.Equal(3, test.Model.Requests.Count);
        Assert.Equal(2, test.Measured("qianwen.planner.breaker"));

        test.Model.Then(File("single-call.json"));
        test.Time.Advance(TimeSpan.FromSeconds(31));
        var closed = await test.PlanAsync(Hotel);

        Assert.Equal("model", ModelUnderTest.By(closed));
        Assert.Equal(0, test.Measured("qianwen.planner.breaker"));
    }

    [Fact]
    public async Task Service_ThatCannotBeReached_FallsBack()
    {
        await using var test = await ModelUnderTest.StartAsync([("Retries", "0")], null);
        await test.Model.StopAsync();

        var result = await test.PlanAsync(Hotel);

        Assert.Equal("embedded; model: unavailable", ModelUnderTest.By(result));
    }
}

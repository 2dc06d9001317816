using System.Collections.Concurrent;
using System.Diagnostics;
using Qianwen.Azure.OpenAI;
using static Qianwen.Azure.Tests.OpenAI.ScriptedAnswer;

namespace Qianwen.Azure.Tests.OpenAI;

public sealed class ModelTelemetryTests
{
    private const string Hotel = "please book a hotel at the Bund for two nights";

    [Fact]
    public async Task Span_OfACall_SaysWhatItCostAndNothingThatWasSaid()
    {
        using var spans = new Spans();
        await using var test = await ModelUnderTest.StartAsync(
            [("Deployment", "spans-of-a-call")],
            null,
            File("single-call.json")
        );

        await test.PlanAsync(Hotel);

        var span = Assert.Single(spans.Of("chat spans-of-a-call"));
        Assert.Equal(812L, span.GetTagItem("gen_ai.usage.input_tokens"));
        Assert.Equal(96L, span.GetTagItem("gen_ai.usage.output_tokens"));
        Assert.Equal("tool_calls", span.GetTagItem("gen_ai.response.finish_reasons"));
        Assert.Equal("v1", span.GetTagItem("qianwen.prompt.version"));
        Assert.DoesNotContain(span.TagObjects, tag => tag.Value?.ToString()?.Contains("Bund") ?? false);
    }

    [Fact]
    public async Task Span_OfAFailedCall_HasTheReason()
    {
        using var spans = new Spans();
        await using var test = await ModelUnderTest.StartAsync(
            [("Deployment", "spans-of-a-failure")],
            null,
            File("unauthorized-401.json", 401)
        );

        await test.PlanAsync(Hotel);

        var span = Assert.Single(spans.Of("chat spans-of-a-failure"));
        Assert.Equal("rejected", span.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
    }

    [Fact]
    public async Task Log_OfAllThatGoesWrong_HoldsNothingThatWasSaid()
    {
        await using var test = await ModelUnderTest.StartAsync(
            [("Retries", "0"), ("BreakerCalls", "2")],
            null,
            File("schema-violation.json"),
            File("error-500.json", 500),
            File("unauthorized-401.json", 401),
            File("error-500.json", 500)
        );

        for (var i = 0; i < 4; i++)
        {
            await test.PlanAsync(Hotel);
        }

        Assert.NotEmpty(test.Logged);
        Assert.Contains(test.Logged, line => line.Contains("embedded planner plans instead", StringComparison.Ordinal));
        Assert.All(
            test.Logged,
            line =>
            {
                Assert.DoesNotContain("Bund", line, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
            }
        );
    }

    /// <summary>The finished spans of the planner.</summary>
    private sealed class Spans : IDisposable
    {
        private readonly ConcurrentQueue<Activity> _finished = new();
        private readonly ActivityListener _listener;

        public Spans()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == ModelTelemetry.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = _finished.Enqueue,
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public IEnumerable<Activity> Of(string name) => _finished.Where(span => span.DisplayName == name);

        public void Dispose() => _listener.Dispose();
    }
}

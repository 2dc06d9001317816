using Microsoft.DurableTask;

namespace Qianwen.Conformance.Durable;

public abstract class RetryConformance<TFixture> : DurableConformance<TFixture>
    where TFixture : IDurableFixture, new()
{
    private readonly List<double> _attempts = [];

    [Fact]
    public async Task RetryPolicy_Backoff_DelaysGrowUpToTheMaximum()
    {
        FailUntil(attempt: 99);
        var policy = new RetryPolicy(5, TimeSpan.FromSeconds(5), 2, TimeSpan.FromSeconds(15));

        var instance = await RunMainAsync(context =>
            context.CallActivityAsync<int>("flaky", "x", new TaskOptions(policy))
        );

        Assert.Contains("attempt 5", Failure(instance).ErrorMessage, StringComparison.Ordinal);
        Assert.Equal([0, 5, 15, 30, 45], _attempts);
    }

    [Fact]
    public async Task RetryPolicy_SucceedsLater_YieldsTheResult()
    {
        FailUntil(attempt: 3);
        var policy = new RetryPolicy(5, TimeSpan.FromSeconds(10));

        var instance = await RunMainAsync(context =>
            context.CallActivityAsync<int>("flaky", "x", TaskOptions.FromRetryPolicy(policy))
        );

        Assert.Equal(3, Output<int>(instance));
        Assert.Equal([0, 10, 20], _attempts);
    }

    [Fact]
    public async Task RetryPolicy_Timeout_NoAttemptIsBegunAfterIt()
    {
        FailUntil(attempt: 99);
        var policy = new RetryPolicy(100, TimeSpan.FromSeconds(10), retryTimeout: TimeSpan.FromSeconds(25));

        var instance = await RunMainAsync(context =>
            context.CallActivityAsync<int>("flaky", "x", new TaskOptions(policy))
        );

        Failure(instance);
        Assert.Equal([0, 10, 20, 30], _attempts);
    }

    [Fact]
    public async Task RetryPolicy_HandleFailureRefuses_IsNotTriedAgain()
    {
        FailUntil(attempt: 99);
        var policy = new RetryPolicy(5, TimeSpan.FromSeconds(10))
        {
            HandleFailure = failure => !failure.IsCausedBy<InvalidOperationException>(),
        };

        var instance = await RunMainAsync(context =>
            context.CallActivityAsync<int>("flaky", "x", new TaskOptions(policy))
        );

        Failure(instance);
        Assert.Equal([0], _attempts);
    }

    [Fact]
    public async Task RetryHandler_Refuses_EndsWithTheLastFailure()
    {
        FailUntil(attempt: 99);
        var seen = new List<string>();
        RetryHandler handler = retry =>
        {
            if (!retry.OrchestrationContext.IsReplaying)
            {
                seen.Add($"{retry.LastAttemptNumber}: {retry.LastFailure.ErrorMessage}");
            }

            return retry.LastAttemptNumber < 3;
        };

        var instance = await RunMainAsync(context =>
            context.CallActivityAsync<int>("flaky", "x", TaskOptions.FromRetryHandler(handler))
        );

        Failure(instance);
        Assert.Equal(["1: attempt 1", "2: attempt 2", "3: attempt 3"], seen);
        Assert.Equal([0, 0, 0], _attempts);
    }

    [Fact]
    public async Task AsyncRetryHandler_WaitsOnATimer_TriesAgainAfterIt()
    {
        FailUntil(attempt: 3);
        AsyncRetryHandler handler = async retry =>
        {
            var delay = TimeSpan.FromMinutes(retry.LastAttemptNumber);
            await retry.OrchestrationContext.CreateTimer(delay, CancellationToken.None);
            return retry.TotalRetryTime < TimeSpan.FromHours(1);
        };

        var instance = await RunMainAsync(context =>
            context.CallActivityAsync<int>("flaky", "x", TaskOptions.FromRetryHandler(handler))
        );

        Assert.Equal(3, Output<int>(instance));
        Assert.Equal([0, 60, 180], _attempts);
    }

    [Fact]
    public async Task Restart_BetweenAttempts_TheAttemptsGoOn()
    {
        FailUntil(attempt: 4);
        var policy = new RetryPolicy(5, TimeSpan.FromSeconds(10));
        var id = await StartMainAsync(context => context.CallActivityAsync<int>("flaky", "x", new TaskOptions(policy)));
        await Host.AdvanceAsync(TimeSpan.FromSeconds(15));

        await Host.RestartAsync();

        Assert.Equal(4, Output<int>(await Host.FinishAsync(id)));
        Assert.Equal([0, 10, 20, 30], _attempts);
    }

    private void FailUntil(int attempt)
    {
        var start = Host.Now;
        Functions.Activity<string, int>(
            "flaky",
            _ =>
            {
                _attempts.Add((Host.Now - start).TotalSeconds);
                return _attempts.Count >= attempt
                    ? _attempts.Count
                    : throw new InvalidOperationException($"attempt {_attempts.Count}");
            }
        );
    }
}

using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Qianwen.Azure.OpenAI;

/// <summary>How calls of the model are kept within time and retried, and when none is made for a while.</summary>
internal static class ModelResilience
{
    private const double BreakerRatio = 0.5;

    /// <summary>From the outside in: retries, the breaker, the time of one call.</summary>
    public static ResiliencePipeline<ChatResponse> Build(
        ModelPlannerOptions options,
        TimeProvider time,
        Action<BreakerState> changed
    )
    {
        var pipeline = new ResiliencePipelineBuilder<ChatResponse> { TimeProvider = time };
        if (options.Retries > 0)
        {
            pipeline.AddRetry(Retry(options, time));
        }
        return pipeline
            .AddCircuitBreaker(Breaker(options, changed))
            .AddTimeout(new TimeoutStrategyOptions { Timeout = TimeSpan.FromSeconds(options.CallTimeoutSeconds) })
            .Build();
    }

    private static RetryStrategyOptions<ChatResponse> Retry(ModelPlannerOptions options, TimeProvider time) =>
        new()
        {
            MaxRetryAttempts = options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(options.RetryDelayMilliseconds),
            ShouldHandle = arguments =>
            {
                var failure = arguments.Outcome.Exception;
                var patience = ModelFailure.RetryAfter(failure, time.GetUtcNow())?.TotalSeconds ?? 0;
                return ValueTask.FromResult(
                    ModelFailure.IsTransient(failure) && patience <= options.LongestRetryAfterSeconds
                );
            },
            DelayGenerator = arguments =>
                ValueTask.FromResult(ModelFailure.RetryAfter(arguments.Outcome.Exception, time.GetUtcNow())),
        };

    private static CircuitBreakerStrategyOptions<ChatResponse> Breaker(
        ModelPlannerOptions options,
        Action<BreakerState> changed
    ) =>
        new()
        {
            FailureRatio = BreakerRatio,
            MinimumThroughput = options.BreakerCalls,
            SamplingDuration = TimeSpan.FromSeconds(options.BreakerWindowSeconds),
            BreakDuration = TimeSpan.FromSeconds(options.BreakerOpenSeconds),
            ShouldHandle = arguments => ValueTask.FromResult(ModelFailure.IsOutage(arguments.Outcome.Exception)),
            OnOpened = _ => Tell(changed, BreakerState.Open),
            OnHalfOpened = _ => Tell(changed, BreakerState.HalfOpen),
            OnClosed = _ => Tell(changed, BreakerState.Closed),
        };

    private static ValueTask Tell(Action<BreakerState> changed, BreakerState state)
    {
        changed(state);
        return ValueTask.CompletedTask;
    }
}

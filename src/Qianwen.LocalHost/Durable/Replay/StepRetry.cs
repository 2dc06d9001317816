using System.Runtime.CompilerServices;
using Microsoft.DurableTask;
using Qianwen.LocalHost.Durable.History;

namespace Qianwen.LocalHost.Durable.Replay;

/// <summary>
/// Tries a step again by policy (after durable timers) or by handler (at once, when it says so). The rules are those of the
/// official worker: the delay is the first interval times the coefficient to the power of the retries so far, capped; the
/// timeout counts from the first attempt; a function that does not exist is not tried again.
/// </summary>
internal static class StepRetry
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(36_500);
    private static readonly ConditionalWeakTable<TaskFailedException, FailureInfo> Failures = [];

    /// <summary>Remembers what failed, for the decision whether to try again.</summary>
    public static void Mark(TaskFailedException exception, FailureInfo failure) => Failures.Add(exception, failure);

    public static Task<T> RunAsync<T>(
        TaskOrchestrationContext context,
        TaskRetryOptions? retry,
        Func<Task<T>> attempt
    ) =>
        retry switch
        {
            { Policy: { } policy } => RunWithPolicyAsync(context, policy, attempt),
            { Handler: { } handler } => RunWithHandlerAsync(context, handler, attempt),
            _ => attempt(),
        };

    private static async Task<T> RunWithPolicyAsync<T>(
        TaskOrchestrationContext context,
        RetryPolicy policy,
        Func<Task<T>> attempt
    )
    {
        var firstAttempt = context.CurrentUtcDateTime;
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                return await attempt();
            }
            catch (TaskFailedException exception) when (attempts < policy.MaxNumberOfAttempts && CanRetry(exception))
            {
                var hasTime =
                    policy.RetryTimeout == Timeout.InfiniteTimeSpan
                    || context.CurrentUtcDateTime - firstAttempt < policy.RetryTimeout;
                if (!hasTime || !await IsHandledAsync(policy, exception))
                {
                    throw;
                }
            }

            await context.CreateTimer(DelayAfter(attempts, policy), CancellationToken.None);
        }
    }

    private static async Task<bool> IsHandledAsync(RetryPolicy policy, TaskFailedException exception) =>
        (policy.Handle is null || policy.Handle(exception))
        && (policy.HandleAsync is null || await policy.HandleAsync(exception));

    private static async Task<T> RunWithHandlerAsync<T>(
        TaskOrchestrationContext context,
        AsyncRetryHandler handler,
        Func<Task<T>> attempt
    )
    {
        var firstAttempt = context.CurrentUtcDateTime;
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                return await attempt();
            }
            catch (TaskFailedException exception) when (CanRetry(exception))
            {
                var spent = context.CurrentUtcDateTime - firstAttempt;
                var retry = new RetryContext(
                    context,
                    attempts,
                    exception.FailureDetails,
                    spent,
                    CancellationToken.None
                );
                if (!await handler(retry))
                {
                    throw;
                }
            }
        }
    }

    private static bool CanRetry(TaskFailedException exception) =>
        !(Failures.TryGetValue(exception, out var failure) && failure.IsFinal);

    private static TimeSpan DelayAfter(int attempts, RetryPolicy policy)
    {
        var cap = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? LongestDelay : policy.MaxRetryInterval;
        var ticks = policy.FirstRetryInterval.Ticks * Math.Pow(policy.BackoffCoefficient, attempts - 1);
        return ticks < cap.Ticks ? TimeSpan.FromTicks((long)ticks) : cap;
    }
}

using Microsoft.DurableTask;
using Qianwen.Core.Providers;

namespace Qianwen.Functions.Orchestration;

/// <summary>The named retry policies of the orchestrators; every call names one.</summary>
public static class Retry
{
    /// <summary>Not at all: the callee has its own policy, or a second try would be a second effect.</summary>
    public static TaskOptions Never { get; } = new(retry: null);

    /// <summary>Tables and queues of our own: transient faults pass within a minute or two.</summary>
    public static TaskOptions Storage { get; } =
        TaskOptions.FromRetryPolicy(
            new RetryPolicy(
                maxNumberOfAttempts: 8,
                firstRetryInterval: TimeSpan.FromSeconds(1),
                backoffCoefficient: 2,
                maxRetryInterval: TimeSpan.FromSeconds(30)
            )
        );

    /// <summary>Reads of providers: only what says it is unavailable is asked again, and not for long: the person waits.</summary>
    public static TaskOptions Provider { get; } =
        TaskOptions.FromRetryPolicy(
            new RetryPolicy(
                maxNumberOfAttempts: 3,
                firstRetryInterval: TimeSpan.FromSeconds(1),
                backoffCoefficient: 2,
                maxRetryInterval: TimeSpan.FromSeconds(4)
            )
            {
                HandleFailure = failure => failure.IsCausedBy<ProviderUnavailableException>(),
            }
        );
}

using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Durable.History;

namespace Qianwen.LocalHost.Durable.Replay;

/// <summary>How an execution ends, as the line of its log.</summary>
internal static class ExecutionEnd
{
    /// <param name="main">The orchestrator's task, completed.</param>
    /// <param name="next">What it asked to continue as, if it did.</param>
    /// <param name="unprocessed">The events that it did not take.</param>
    /// <param name="converter">How values become text.</param>
    public static HistoryEvent Of(
        Task<object?> main,
        ContinueAsNewOptions? next,
        IReadOnlyList<EventRaised> unprocessed,
        DataConverter converter
    )
    {
        if (main.IsFaulted)
        {
            return Failed(main.Exception.InnerException!);
        }

        if (main.IsCanceled)
        {
            return Failed(new TaskCanceledException("The orchestrator ended with a cancelled task."));
        }

        try
        {
            if (next is null)
            {
                var output = converter.Serialize(main.GetAwaiter().GetResult());
                return new ExecutionCompleted(OrchestrationRuntimeStatus.Completed, output, null);
            }

            IReadOnlyList<EventRaised> carried = next.PreserveUnprocessedEvents ? [.. unprocessed] : [];
            return new ExecutionContinued(converter.Serialize(next.NewInput), next.NewVersion, carried);
        }
#pragma warning disable CA1031 // A value that cannot be serialised is how the orchestrator ended.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Failed(exception);
        }
    }

    public static ExecutionCompleted Failed(Exception exception) =>
        new(OrchestrationRuntimeStatus.Failed, null, FailureInfo.From(exception));

    /// <summary>
    /// The end in the words of an error message; ends of the same words are the same. Carried events are left out: those that
    /// came with the end are added after it.
    /// </summary>
    public static string Describe(HistoryEvent end) =>
        end switch
        {
            ExecutionContinued next =>
                $"continued as new with {next.Input ?? "no input"}, version {next.Version ?? "unchanged"}",
            ExecutionCompleted { Failure: { } failure } => $"failed with {failure.Type}: {failure.Message}",
            ExecutionCompleted completed => $"ended as {completed.Status} with {completed.Output ?? "no output"}",
            _ => throw new ArgumentException($"A {end.GetType().Name} is no end.", nameof(end)),
        };

    /// <summary>The log ends here and the code does not: that may be where the end came from outside.</summary>
    /// <exception cref="NonDeterministicOrchestrationException">It did not.</exception>
    public static void ThrowUnlessForced(HistoryEvent end, StepLog log)
    {
        if (end is not ExecutionCompleted { Status: OrchestrationRuntimeStatus.Terminated })
        {
            throw log.Mismatch(Describe(end), "nothing more; it waits");
        }
    }
}

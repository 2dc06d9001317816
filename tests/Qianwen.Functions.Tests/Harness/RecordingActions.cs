using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Qianwen.Functions.Tests.Harness;

/// <summary>Writes down, in one log with other things that happen, how a message is settled.</summary>
internal sealed class RecordingActions(List<string> log) : ServiceBusMessageActions
{
    /// <summary>What the last dead letter was said to be wrong with.</summary>
    public string? Description { get; private set; }

    public override Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken) =>
        Log("complete");

    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify,
        string? deadLetterReason,
        string? deadLetterErrorDescription,
        CancellationToken cancellationToken
    )
    {
        Description = deadLetterErrorDescription;
        return Log($"dead-letter {deadLetterReason}");
    }

    public override Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify,
        CancellationToken cancellationToken
    ) => Log("defer");

    private Task Log(string what)
    {
        log.Add(what);
        return Task.CompletedTask;
    }
}

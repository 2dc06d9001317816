using Azure.Messaging.ServiceBus;
using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.LocalHost.Operator;

/// <summary>What the operator sees and settles: instances, queues and dead letters of the whole host.</summary>
internal sealed class OperatorDesk(
    MessageBroker broker,
    Func<IEnumerable<(string App, DurableTaskClient Client)>> durableApps
)
{
    /// <summary>The instances of every app, those that moved last first.</summary>
    public async Task<IReadOnlyList<InstanceView>> InstancesAsync(
        OrchestrationRuntimeStatus? status,
        int top,
        CancellationToken cancellationToken
    )
    {
        var all = new List<InstanceView>();
        var query = new OrchestrationQuery { Statuses = status is null ? null : [status.Value] };
        foreach (var (app, client) in durableApps())
        {
            await foreach (
                var found in client
                    .GetAllInstancesAsync(query)
                    .WithCancellation(cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                all.Add(View(app, found));
            }
        }

        return [.. all.OrderByDescending(instance => instance.LastUpdatedAt).ThenBy(instance => instance.Id).Take(top)];
    }

    public IReadOnlyList<QueueView> Queues() => [.. QueueNames().Select(name => View(name, broker.Count(name)))];

    /// <summary>The dead letters of one queue, or of all, without their bodies.</summary>
    public IReadOnlyList<DeadLetterView> DeadLetters(string? queue, int top) =>
        [
            .. (queue is null ? QueueNames() : [broker.Queues.Get(queue).Name])
                .SelectMany(name =>
                    broker
                        .Peek(new QueueAddress(name, true), top)
                        .Select(message => View(name, message) with { Body = null })
                )
                .OrderByDescending(letter => letter.EnqueuedAt)
                .ThenByDescending(letter => letter.SequenceNumber)
                .Take(top),
        ];

    /// <summary>One dead letter with its body; null where it is not there.</summary>
    public DeadLetterView? DeadLetter(string queue, long sequenceNumber) =>
        broker
            .Peek(new QueueAddress(broker.Queues.Get(queue).Name, true), 1, sequenceNumber)
            .Where(message => message.SequenceNumber == sequenceNumber)
            .Select(message => View(broker.Queues.Get(queue).Name, message))
            .FirstOrDefault();

    /// <summary>Sends a dead letter again, past duplicate detection.</summary>
    /// <exception cref="ServiceBusException">MessagingEntityNotFound, or MessageNotFound: it is not there, or is locked.</exception>
    public async Task<ReplayView> ReplayAsync(string queue, long sequenceNumber) =>
        new(queue, await broker.ResubmitDeadLetterAsync(queue, sequenceNumber).ConfigureAwait(false));

    private static InstanceView View(string app, OrchestrationMetadata instance) =>
        new(
            app,
            instance.InstanceId,
            instance.Name,
            instance.RuntimeStatus.ToString(),
            instance.CreatedAt,
            instance.LastUpdatedAt,
            instance.FailureDetails?.ErrorMessage
        );

    private static QueueView View(string name, QueueCounts counts) =>
        new(name, counts.Active, counts.Locked, counts.Scheduled, counts.Deferred, counts.DeadLetters);

    private static DeadLetterView View(string queue, ServiceBusReceivedMessage message) =>
        new(
            queue,
            message.SequenceNumber,
            message.MessageId,
            message.Subject,
            message.DeadLetterReason,
            message.DeadLetterErrorDescription,
            message.EnqueuedTime,
            message.DeliveryCount,
            message.Body.ToString()
        );

    private IEnumerable<string> QueueNames() =>
        broker.Queues.All.Select(queue => queue.Name).Order(StringComparer.OrdinalIgnoreCase);
}

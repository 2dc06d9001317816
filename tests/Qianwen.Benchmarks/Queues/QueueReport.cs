using Azure.Messaging.ServiceBus;
using Qianwen.Benchmarks.Reporting;
using Qianwen.Benchmarks.Storage;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Time;

namespace Qianwen.Benchmarks.Queues;

/// <summary>How many messages a second go through a local queue on a database file.</summary>
internal static class QueueReport
{
    private const string Queue = "benchmark";
    private static readonly (int AtOnce, int Total)[] Loads = [(1, 300), (32, 3_200)];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly BinaryData Body = BinaryData.FromBytes(new byte[512]);

    public static async Task<Section> RunAsync()
    {
        var table = await CommitComparison.RunAsync("messages", Loads, RunAsync);
        return new Section(
            "Queues",
            $"""
            Messages of {Body.ToMemory().Length} bytes on a database file; each worker sends one, receives one under peek-lock and completes it, again
            and again. Send, receive and complete are a write each, acknowledged when it is flushed to the disk. Medians of
            {CommitComparison.Rounds} runs each, in turns; the ratio is group commit over the baseline.

            {table}
            """
        );
    }

    private static async Task<Throughput> RunAsync(FileDatabase file, int atOnce, int total)
    {
        using var broker = new MessageBroker(
            file.Database,
            TimeProvider.System,
            new WorkTracker(),
            new QueueDefinitions([new QueueDefinition(Queue)])
        );
        await using var client = new LocalServiceBusClient(broker);
        await using var sender = client.CreateSender(Queue);
        await using var receiver = client.CreateReceiver(Queue);
        return await Throughput.MeasureAsync(
            file.Database,
            total,
            () => Throughput.SpreadAsync(total, atOnce, _ => PassOneAsync(sender, receiver))
        );
    }

    private static async Task PassOneAsync(ServiceBusSender sender, ServiceBusReceiver receiver)
    {
        await sender.SendMessageAsync(new ServiceBusMessage(Body));
        var received =
            await receiver.ReceiveMessageAsync(Patience)
            ?? throw new InvalidOperationException("A message that was sent did not arrive.");
        await receiver.CompleteMessageAsync(received);
    }
}

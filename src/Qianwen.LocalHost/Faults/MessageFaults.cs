using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Faults;

/// <summary>Faults of the queues by seed and probability; one seed hits the same messages in every run.</summary>
/// <param name="seed">The seed; print it where a run fails.</param>
/// <param name="rates">The rates by queue name; a queue without rates is healthy.</param>
public sealed class MessageFaults(int seed, IReadOnlyDictionary<string, MessageFaultRates> rates) : IMessageFaults
{
    private static readonly TimeSpan LongestStepBack = TimeSpan.FromSeconds(1);
    private readonly SeededChance _chance = new(seed);

    /// <inheritdoc />
    public IReadOnlyList<TimeSpan> Plan(string queue, ServiceBusMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!rates.TryGetValue(queue, out var rate))
        {
            return [TimeSpan.Zero];
        }

        var name = $"{queue}/{message.MessageId}";
        if (_chance.Next($"{name}/drop") < rate.Drop)
        {
            return [];
        }

        var first = Lateness(name, rate);
        return _chance.Next($"{name}/duplicate") < rate.Duplicate ? [first, Lateness(name, rate)] : [first];
    }

    private TimeSpan Lateness(string name, MessageFaultRates rate)
    {
        var late = TimeSpan.Zero;
        if (_chance.Next($"{name}/delay") < rate.Delay)
        {
            late += rate.LongestDelay * _chance.Next($"{name}/delay by");
        }

        if (_chance.Next($"{name}/reorder") < rate.Reorder)
        {
            late += LongestStepBack * _chance.Next($"{name}/reorder by");
        }

        return late;
    }
}

using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Qianwen.LocalHost.Faults;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tables;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Hosting;

/// <summary>What the apps of a host share.</summary>
internal sealed class SharedParts : IDisposable
{
    private static readonly TimeSpan FrozenGrace = TimeSpan.FromMilliseconds(200);

    public SharedParts(
        LocalDatabase database,
        TimeProvider time,
        WorkTracker work,
        HostSettings settings,
        QueueDefinitions queues,
        ILoggerFactory loggers,
        TimeSpan longestStandstill,
        IMessageFaults? messageFaults,
        IHttpFaults? httpFaults
    )
    {
        (Database, Work, Settings, Loggers, HttpFaults) = (database, work, settings, loggers, httpFaults);
        (Clock, Time) = (time, new HostClock(time));
        LongestStandstill = longestStandstill;
        Broker = new MessageBroker(database, Time, work, queues) { Faults = messageFaults };
        ServiceBus = new LocalServiceBusClient(Broker);
        Tables = new LocalTableServiceClient(database, Time);
    }

    public LocalDatabase Database { get; }

    /// <summary>The clock that the host was given.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The same time, with timers that end with the host.</summary>
    public HostClock Time { get; }

    public WorkTracker Work { get; }

    public HostSettings Settings { get; }

    public ILoggerFactory Loggers { get; }

    public IHttpFaults? HttpFaults { get; }

    public TimeSpan LongestStandstill { get; }

    public MessageBroker Broker { get; }

    public LocalServiceBusClient ServiceBus { get; }

    public TableServiceClient Tables { get; }

    /// <summary>How long a stopping part is waited for: hardly, where what runs can never finish.</summary>
    public TimeSpan StopGrace(TimeSpan configured) =>
        Database.IsCrashed || (Clock is VirtualTimeProvider && Work.IsIdle) ? FrozenGrace : configured;

    public void Dispose()
    {
        Broker.Dispose();
        Time.Dispose();
    }
}

using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Qianwen.LocalHost.Durable.Store;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Durable.Workers;

/// <summary>What the workers and the client of one engine share.</summary>
internal sealed class EngineParts
{
    private readonly TimeProvider _time;
    private volatile bool _isDead;
    private volatile bool _isStopped;

    public EngineParts(
        DurableEngineOptions options,
        LocalDatabase database,
        TimeProvider time,
        WorkTracker work,
        IDurableFunctions functions,
        ILoggerFactory loggers
    )
    {
        Options = options;
        Database = database;
        _time = time;
        Work = work;
        Functions = functions;
        Loggers = loggers;
        Logger = loggers.CreateLogger("DurableTask");
        Inbox = new InboxStore(options.HubName);
        Instances = new InstanceStore(options.HubName, Inbox);
        History = new HistoryStore(options.HubName);
        Activities = new ActivityStore(options.HubName, Instances);
        Turns = new TurnStore(Instances, Inbox, History, Activities);
    }

    public DurableEngineOptions Options { get; }

    public LocalDatabase Database { get; }

    public TimeProvider Time => _time;

    public WorkTracker Work { get; }

    public IDurableFunctions Functions { get; }

    public ILoggerFactory Loggers { get; }

    public ILogger Logger { get; }

    public DataConverter Converter => Options.DataConverter;

    public InboxStore Inbox { get; }

    public InstanceStore Instances { get; }

    public HistoryStore History { get; }

    public ActivityStore Activities { get; }

    public TurnStore Turns { get; }

    public InstanceWatch Watch { get; } = new();

    public DateTime Now => _time.GetUtcNow().UtcDateTime;

    /// <summary>True once a simulated crash has happened: nothing is done any more.</summary>
    public bool IsDead => _isDead;

    /// <summary>True once the engine stops.</summary>
    public bool IsStopped => _isStopped;

    /// <summary>The process is dead, as far as the simulation goes.</summary>
    public void Die()
    {
        _isDead = true;
        Watch.NotifyAll();
    }

    /// <summary>The engine stops: nobody need wait for an instance any more.</summary>
    public void Stop()
    {
        _isStopped = true;
        Watch.NotifyAll();
    }
}

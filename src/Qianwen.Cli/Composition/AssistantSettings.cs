namespace Qianwen.Cli.Composition;

/// <summary>How a host is started.</summary>
/// <param name="Folder">Its data; null to keep everything in memory.</param>
/// <param name="Speed">Scaled seconds per real second.</param>
/// <param name="Clock">What its clock shows at the start.</param>
/// <param name="Fault">Fault profile of the simulations; null for a fair world.</param>
/// <param name="Url">Where the API listens; port 0 for any free one, null for no port at all.</param>
/// <param name="SimulationsUrl">Where the simulations listen; null for no port at all.</param>
/// <param name="Verbose">True to write the log to standard error.</param>
public sealed record AssistantSettings(
    DataFolder? Folder,
    double Speed,
    ClockStart Clock,
    string? Fault,
    Uri? Url,
    Uri? SimulationsUrl,
    bool Verbose
)
{
    /// <summary>True to keep the spans of what runs in the data folder.</summary>
    public bool Trace { get; init; }

    /// <summary>The port the queues are offered on over AMQP; 0 for any free one, null for none.</summary>
    public int? AmqpPort { get; init; }

    /// <summary>Parties of the outside world that someone else plays over AMQP.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>A host for one command: no ports, a fair world, everything in memory.</summary>
    public static AssistantSettings InMemory { get; } = new(null, 1, ClockStart.Now, null, null, null, false);
}

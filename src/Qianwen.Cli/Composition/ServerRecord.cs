namespace Qianwen.Cli.Composition;

/// <summary>The process that runs a data folder, as it says itself in <c>server.json</c>.</summary>
/// <param name="Url">Where its HTTP API listens.</param>
/// <param name="Pid">Its process id.</param>
/// <param name="Started">When it started, in real time.</param>
/// <param name="Speed">Its speed factor.</param>
public sealed record ServerRecord(Uri Url, int Pid, DateTimeOffset Started, double Speed);

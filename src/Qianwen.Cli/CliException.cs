namespace Qianwen.Cli;

/// <summary>Ends the command with one plain sentence.</summary>
/// <param name="message">What is wrong and what to do, for the person at the terminal.</param>
/// <param name="exitCode">One of <see cref="ExitCodes"/>.</param>
public sealed class CliException(string message, int exitCode) : Exception(message)
{
    /// <summary>One of <see cref="ExitCodes"/>.</summary>
    public int ExitCode { get; } = exitCode;
}

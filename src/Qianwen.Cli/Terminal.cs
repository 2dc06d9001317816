using Spectre.Console;

namespace Qianwen.Cli;

/// <summary>What a command reads from and writes to.</summary>
/// <param name="Console">Standard output, for people.</param>
/// <param name="Out">Standard output, for programs.</param>
/// <param name="Error">Standard error.</param>
/// <param name="In">Standard input.</param>
/// <param name="InputIsKeyboard">True where a person sits at standard input.</param>
/// <param name="Time">Real time.</param>
public sealed record Terminal(
    IAnsiConsole Console,
    TextWriter Out,
    TextWriter Error,
    TextReader In,
    bool InputIsKeyboard,
    TimeProvider Time
)
{
    /// <summary>The process's own.</summary>
    public static Terminal OfProcess() =>
        new(
            AnsiConsole.Console,
            System.Console.Out,
            System.Console.Error,
            System.Console.In,
            !System.Console.IsInputRedirected,
            TimeProvider.System
        );
}

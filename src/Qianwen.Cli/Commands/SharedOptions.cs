using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Qianwen.Cli.Composition;
using Qianwen.Simulations;
using Qianwen.Simulations.Faults;

namespace Qianwen.Cli.Commands;

/// <summary>Options that several commands have; each command gets its own instances.</summary>
internal static class SharedOptions
{
    private const double SlowestSpeed = 0.1;
    private const double FastestSpeed = 500;

    public static Option<string?> Data() =>
        new("--data")
        {
            Description =
                "Folder that keeps everything over restarts, or :memory: for none. Default: qianwen in the user's local application data.",
            HelpName = "folder",
        };

    public static Option<double?> Speed(double standard)
    {
        var option = new Option<double?>("--speed")
        {
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"How fast the clock runs: 60 makes a minute of waiting a second. Default: {standard}."
            ),
            HelpName = "factor",
        };
        option.Validators.Add(result =>
        {
            if (Number(result) is { } speed && speed is not (>= SlowestSpeed and <= FastestSpeed))
            {
                result.AddError($"--speed is between {SlowestSpeed} and {FastestSpeed}.");
            }
        });
        return option;
    }

    public static Option<string?> Fault()
    {
        var option = new Option<string?>("--fault")
        {
            Description = $"What goes wrong in the simulated world: {string.Join(", ", FaultProfiles.All)}.",
            HelpName = "profile",
        };
        option.AcceptOnlyFromAmong([.. FaultProfiles.All]);
        return option;
    }

    public static Option<ClockStart> Clock() =>
        new("--clock")
        {
            Description = "What the clock shows at the start, in Shanghai.",
            HelpName = "now|HH:mm",
            DefaultValueFactory = _ => ClockStart.Now,
            CustomParser = result =>
            {
                var start = ClockStart.Parse(result.Tokens[0].Value);
                if (start is null)
                {
                    result.AddError("--clock is now, or a time like 10:30.");
                }

                return start ?? ClockStart.Now;
            },
        };

    public static Option<int> Port(string name, int standard, string what)
    {
        var option = new Option<int>(name)
        {
            Description = what,
            HelpName = "port",
            DefaultValueFactory = _ => standard,
        };
        option.Validators.Add(result =>
        {
            if (Number(result) is < 0 or > 65535)
            {
                result.AddError($"{name} is between 0 and 65535.");
            }
        });
        return option;
    }

    public static Option<int?> Amqp()
    {
        var option = new Option<int?>("--amqp")
        {
            Description = "Port to offer the queues on to official Service Bus clients, over AMQP; 0 for any free one.",
            HelpName = "port",
        };
        option.Validators.Add(result =>
        {
            if (Number(result) is < 0 or > 65535)
            {
                result.AddError("--amqp is between 0 and 65535.");
            }
        });
        return option;
    }

    public static Option<string[]> Without()
    {
        var option = new Option<string[]>("--without")
        {
            Description =
                $"Leaves a simulated party's commands to somebody else, such as a client of --amqp: {string.Join(", ", SimulatedParties.All)}.",
            HelpName = "party",
        };
        option.AcceptOnlyFromAmong([.. SimulatedParties.All]);
        return option;
    }

    public static Option<string> Person() =>
        new("--as")
        {
            Description = "The demo person who asks.",
            HelpName = "person",
            DefaultValueFactory = _ => "lin",
        };

    public static Option<bool> Trace() =>
        new("--trace") { Description = "Keep the traces of what runs here in the data folder, for the command trace." };

    public static Option<bool> Verbose() =>
        new("--verbose") { Description = "Write the host's log to standard error." };

    /// <summary>The number that was given; null where none was, or something else, which the parser reports itself.</summary>
    public static double? Number(OptionResult result) =>
        result.Tokens.Count == 1
        && double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

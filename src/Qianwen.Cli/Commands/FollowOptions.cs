using System.CommandLine;
using Qianwen.Cli.Composition;

namespace Qianwen.Cli.Commands;

/// <summary>Options of the commands that follow a conversation.</summary>
internal sealed class FollowOptions
{
    private const double DefaultSpeed = 60;
    private readonly Option<string?> _data = SharedOptions.Data();
    private readonly Option<double?> _speed = SharedOptions.Speed(DefaultSpeed);
    private readonly Option<string?> _fault = SharedOptions.Fault();
    private readonly Option<ClockStart> _clock = SharedOptions.Clock();
    private readonly Option<bool> _verbose = SharedOptions.Verbose();
    private readonly Option<bool> _trace = SharedOptions.Trace();
    private readonly Option<string> _person = SharedOptions.Person();
    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print every item as one JSON line, and nothing else, on standard output.",
    };

    private readonly Option<double?> _maxSeconds = new("--max-seconds")
    {
        Description = "Stop following after this many real seconds, with exit code 5; the task itself goes on.",
        HelpName = "n",
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        _maxSeconds.Validators.Add(result =>
        {
            if (SharedOptions.Number(result) is <= 0 or > 86_400)
            {
                result.AddError("--max-seconds is above 0 and at most 86400.");
            }
        });
        command.Add(_person);
        command.Add(_data);
        command.Add(_speed);
        command.Add(_clock);
        command.Add(_fault);
        command.Add(_json);
        command.Add(_maxSeconds);
        command.Add(_verbose);
        command.Add(_trace);
    }

    /// <summary>Their values. Opens the data folder.</summary>
    public FollowSettings Read(ParseResult arguments) =>
        new(
            new AssistantSettings(
                DataFolder.Open(arguments.GetValue(_data)),
                arguments.GetValue(_speed) ?? DefaultSpeed,
                arguments.GetValue(_clock)!,
                arguments.GetValue(_fault),
                new Uri("http://127.0.0.1:0/"),
                null,
                arguments.GetValue(_verbose)
            )
            {
                Trace = arguments.GetValue(_trace),
            },
            arguments.GetValue(_speed),
            arguments.GetValue(_person)!,
            arguments.GetValue(_json),
            arguments.GetValue(_maxSeconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : null
        );
}

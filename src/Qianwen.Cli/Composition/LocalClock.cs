using Qianwen.LocalHost.Time;

namespace Qianwen.Cli.Composition;

/// <summary>The clock of a data folder: real time at a speed factor, going on after a restart where it was.</summary>
public sealed class LocalClock : IAsyncDisposable
{
    /// <summary>How often it notes what it shows, in real time.</summary>
    public static readonly TimeSpan NoteInterval = TimeSpan.FromSeconds(1);

    private readonly DataFolder? _folder;
    private readonly TimeProvider _real;
    private readonly ScaledTimeProvider _scaled;
    private readonly ITimer _notes;

    /// <summary>Starts the clock.</summary>
    /// <param name="folder">Where it is noted; null for nowhere.</param>
    /// <param name="speed">Scaled seconds per real second.</param>
    /// <param name="start">What it shows now.</param>
    /// <param name="real">Real time.</param>
    public LocalClock(DataFolder? folder, double speed, ClockStart start, TimeProvider real)
    {
        (_folder, _real, Speed) = (folder, real, speed);
        var last = folder is null ? null : PrivateFiles.ReadJson(folder.Clock, CliJson.Default.ClockRecord);
        _scaled = new ScaledTimeProvider(start.At(real.GetUtcNow(), last), speed, real);
        _notes = real.CreateTimer(_ => Note(), null, TimeSpan.Zero, NoteInterval);
    }

    /// <summary>The time everything runs on.</summary>
    public TimeProvider Time => _scaled;

    /// <summary>Scaled seconds per real second.</summary>
    public double Speed { get; }

    /// <summary>Runs at its speed, or walks with real time, so that offers do not expire in seconds while a person thinks.</summary>
    public void Hurry(bool hurry)
    {
        var factor = hurry ? Speed : Math.Min(1, Speed);
        if (_scaled.Factor != factor)
        {
            _scaled.Factor = factor;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _notes.DisposeAsync();
        Note();
    }

    private void Note()
    {
        if (_folder is not null)
        {
            var record = new ClockRecord(_scaled.GetUtcNow(), _real.GetUtcNow(), Speed);
            PrivateFiles.WriteJson(_folder.Clock, record, CliJson.Default.ClockRecord);
        }
    }
}

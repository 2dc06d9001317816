using Qianwen.EndToEnd;
using Qianwen.LocalHost.Time;

namespace Qianwen.Simulation;

/// <summary>Chooses what runs next by the seed and writes down what was chosen and what happened.</summary>
public sealed class Chronicle(ulong seed) : IWorkScheduler
{
    private readonly SeededScheduler _order = new(seed);
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private TimeProvider _time = new VirtualTimeProvider(World.Noon);

    /// <summary>Choices made so far.</summary>
    public int Choices { get; private set; }

    /// <summary>What was written.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>The clock whose time stands before each line.</summary>
    public void Follow(TimeProvider time) => _time = time;

    /// <inheritdoc />
    public int Choose(IReadOnlyList<string> ready)
    {
        ArgumentNullException.ThrowIfNull(ready);
        var chosen = ready.Count == 1 ? 0 : _order.Choose(ready);
        Choices++;
        Write(ready.Count == 1 ? ready[0] : $"{ready[chosen]} (of {ready.Count})");
        return chosen;
    }

    /// <summary>Writes a line.</summary>
    public void Write(string line)
    {
        lock (_gate)
        {
            _lines.Add($"{_time.GetUtcNow():HH:mm:ss.fff} {line}");
        }
    }
}

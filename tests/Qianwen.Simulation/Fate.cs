using System.Globalization;
using Qianwen.LocalHost.Faults;
using Qianwen.LocalHost.Storage;
using Qianwen.Simulations.Faults;

namespace Qianwen.Simulation;

/// <summary>What a seed has in store for a world: its misfortunes, and a source of chance for whoever acts in it.</summary>
public sealed class Fate
{
    private const int LongestLife = 420;
    private const int MostDeaths = 3;

    private static readonly string[] Queues =
    [
        "merchant-commands",
        "merchant-replies",
        "payment-commands",
        "payment-replies",
        "delivery-commands",
        "delivery-updates",
        "kitchen-steps",
        "rider-steps",
    ];

    private readonly Random _random;
    private readonly List<CrashAtCommit> _deaths = [];

    /// <summary>The fate of a seed.</summary>
    public Fate(ulong seed)
    {
        _random = new Random(HashCode(seed));
        Profile = Chance(0.5) ? OneOf([.. FaultProfiles.All]) : FaultProfiles.None;
        Settings = new Dictionary<string, string?>
        {
            [$"{SimulationFaultOptions.Section}:{nameof(SimulationFaultOptions.Times)}"] = Number(0, 3),
            [$"{SimulationFaultOptions.Section}:{nameof(SimulationFaultOptions.Seed)}"] = Number(1, 1000),
        };
        QueueFaults = Chance(0.5) ? new MessageFaults(_random.Next(), Rates()) : null;
        for (var deaths = Chance(0.5) ? _random.Next(1, MostDeaths + 1) : 0; deaths > 0; deaths--)
        {
            _deaths.Add(
                new CrashAtCommit(_random.Next(1, LongestLife), Chance(0.5) ? CrashPoint.Before : CrashPoint.After)
            );
        }
    }

    /// <summary>What goes wrong outside, of <see cref="FaultProfiles"/>.</summary>
    public string Profile { get; }

    /// <summary>Settings of the outside world.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>How messages suffer; null for not at all.</summary>
    public IMessageFaults? QueueFaults { get; }

    /// <summary>How often the process will die.</summary>
    public int Deaths => _deaths.Count;

    /// <summary>When the process dies that follows so many others; null where it lives.</summary>
    public ICommitFaults? DeathAfter(int deaths) => deaths < _deaths.Count ? _deaths[deaths] : null;

    /// <summary>True this often.</summary>
    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>A number of this range, the last not included.</summary>
    public int Between(int first, int last) => _random.Next(first, last);

    /// <summary>One of these.</summary>
    public T OneOf<T>(IReadOnlyList<T> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return choices[_random.Next(choices.Count)];
    }

    private static int HashCode(ulong seed) => unchecked((int)(seed ^ (seed >> 32)) * 397);

    private string Number(int first, int last) => _random.Next(first, last).ToString(CultureInfo.InvariantCulture);

    private Dictionary<string, MessageFaultRates> Rates()
    {
        var rates = new MessageFaultRates
        {
            Duplicate = _random.NextDouble() * 0.3,
            Delay = _random.NextDouble() * 0.2,
            Reorder = _random.NextDouble() * 0.4,
            LongestDelay = TimeSpan.FromSeconds(_random.Next(1, 60)),
        };
        return Queues.ToDictionary(queue => queue, _ => rates);
    }
}

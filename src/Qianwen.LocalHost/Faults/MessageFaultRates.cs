namespace Qianwen.LocalHost.Faults;

/// <summary>How often the messages of a queue suffer; each rate is a probability from 0 to 1.</summary>
public sealed record MessageFaultRates
{
    /// <summary>The message arrives twice.</summary>
    public double Duplicate { get; init; }

    /// <summary>The message arrives late, by up to <see cref="LongestDelay"/>.</summary>
    public double Delay { get; init; }

    /// <summary>The message steps back by up to a second, so that later ones overtake it.</summary>
    public double Reorder { get; init; }

    /// <summary>The message is accepted and never arrives.</summary>
    public double Drop { get; init; }

    /// <summary>The longest delay.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMinutes(1);
}

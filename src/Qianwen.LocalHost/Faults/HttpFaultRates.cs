namespace Qianwen.LocalHost.Faults;

/// <summary>How often the requests to an app suffer; each rate is a probability from 0 to 1.</summary>
public sealed record HttpFaultRates
{
    /// <summary>The function runs and the caller gets <see cref="Status"/>.</summary>
    public double ErrorAfter { get; init; }

    /// <summary>The status of <see cref="ErrorAfter"/>.</summary>
    public int Status { get; init; } = 503;

    /// <summary>The function runs and the answer is lost.</summary>
    public double LostReply { get; init; }

    /// <summary>The function runs late, by up to <see cref="LongestDelay"/>.</summary>
    public double Slow { get; init; }

    /// <summary>The longest delay.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(10);
}

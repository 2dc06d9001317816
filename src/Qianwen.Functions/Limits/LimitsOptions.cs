using System.ComponentModel.DataAnnotations;

namespace Qianwen.Functions.Limits;

/// <summary>How much one caller may ask. Every instance of the app counts for itself.</summary>
public sealed class LimitsOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Limits";

    /// <summary>False to count nobody, for load tests and on one's own machine.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Requests a person may make, sustained, a minute.</summary>
    [Range(1, 1_000_000)]
    public int PersonPerMinute { get; init; } = 240;

    /// <summary>Requests a person may make at once, after a pause.</summary>
    [Range(1, 1_000_000)]
    public int PersonBurst { get; init; } = 80;

    /// <summary>Event streams a person may hold open.</summary>
    [Range(1, 10_000)]
    public int StreamsPerPerson { get; init; } = 10;

    /// <summary>Requests a partner may make, sustained, a minute.</summary>
    [Range(1, 1_000_000)]
    public int PartnerPerMinute { get; init; } = 60;

    /// <summary>Requests a partner may make at once, after a pause.</summary>
    [Range(1, 1_000_000)]
    public int PartnerBurst { get; init; } = 20;

    /// <summary>Requests without an accepted identity that an address may make, sustained, a minute.</summary>
    [Range(1, 1_000_000)]
    public int AddressPerMinute { get; init; } = 120;

    /// <summary>Requests without an accepted identity that an address may make at once, after a pause.</summary>
    [Range(1, 1_000_000)]
    public int AddressBurst { get; init; } = 60;

    /// <summary>Callers of each kind that are told apart; all beyond them share one count, so that memory is bounded.</summary>
    [Range(1, 10_000_000)]
    public int MostCallers { get; init; } = 50_000;

    /// <summary>
    /// Proxies in front of the app that each append the address they saw to <c>X-Forwarded-For</c>; 0 to take the
    /// connection's address. What a caller writes into that header itself is never taken.
    /// </summary>
    [Range(0, 5)]
    public int ForwardedHops { get; init; }
}

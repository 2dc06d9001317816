using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Qianwen.Functions.Limits;

/// <summary>The rates of this instance: of each person, each partner, and each address that nobody has signed in from.</summary>
public sealed class CallerLimits
{
    private readonly LimitsOptions _options;
    private readonly CallerPace _people;
    private readonly CallerPace _partners;
    private readonly CallerPace _addresses;

    /// <summary>Begins to count.</summary>
    public CallerLimits(IOptions<LimitsOptions> options, TimeProvider time)
    {
        _options = options.Value;
        var most = _options.MostCallers;
        _people = new CallerPace(_options.PersonPerMinute, _options.PersonBurst, most, time);
        _partners = new CallerPace(_options.PartnerPerMinute, _options.PartnerBurst, most, time);
        _addresses = new CallerPace(_options.AddressPerMinute, _options.AddressBurst, most, time);
    }

    /// <summary>Counts a person's request.</summary>
    /// <returns>Null where it may pass; else how long to wait.</returns>
    public TimeSpan? CountPerson(string personId) => _options.Enabled ? _people.Count(personId) : null;

    /// <summary>Counts a partner's request.</summary>
    /// <returns>Null where it may pass; else how long to wait.</returns>
    public TimeSpan? CountPartner(string partnerId) => _options.Enabled ? _partners.Count(partnerId) : null;

    /// <summary>Counts a request of nobody that is known.</summary>
    /// <returns>Null where it may pass; else how long to wait.</returns>
    public TimeSpan? CountAddress(HttpContext context) =>
        _options.Enabled ? _addresses.Count(CallerAddress.Of(context, _options.ForwardedHops)) : null;
}

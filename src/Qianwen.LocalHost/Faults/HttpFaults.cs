using Microsoft.AspNetCore.Http;

namespace Qianwen.LocalHost.Faults;

/// <summary>Faults of the transport by seed and probability; one seed hits the same requests in every run.</summary>
/// <param name="seed">The seed; print it where a run fails.</param>
/// <param name="rates">The rates by app name; an app without rates is healthy.</param>
public sealed class HttpFaults(int seed, IReadOnlyDictionary<string, HttpFaultRates> rates) : IHttpFaults
{
    private readonly SeededChance _chance = new(seed);

    /// <inheritdoc />
    public HttpFault? Plan(string app, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!rates.TryGetValue(app, out var rate))
        {
            return null;
        }

        var name = $"{app}/{request.Method} {request.Path}{request.QueryString}";
        return _chance.Next($"{name}/error") < rate.ErrorAfter ? new HttpFault.ErrorAfter(rate.Status)
            : _chance.Next($"{name}/lost") < rate.LostReply ? new HttpFault.LostReply()
            : _chance.Next($"{name}/slow") < rate.Slow
                ? new HttpFault.Slow(rate.LongestDelay * _chance.Next($"{name}/slow by"))
            : null;
    }
}

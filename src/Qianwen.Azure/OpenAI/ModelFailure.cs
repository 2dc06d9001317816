using System.ClientModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Qianwen.Azure.OpenAI;

/// <summary>What a failed call means.</summary>
internal static class ModelFailure
{
    /// <summary>The reason, one of <see cref="ModelFailures"/>; null for what is no failure of the model.</summary>
    public static string? ReasonOf(Exception failure) =>
        failure switch
        {
            TimeoutRejectedException => ModelFailures.Timeout,
            BrokenCircuitException => ModelFailures.BreakerOpen,
            ClientResultException { Status: 429 } => ModelFailures.Throttled,
            ClientResultException refused when IsFiltered(refused) => ModelFailures.ContentFilter,
            ClientResultException { Status: >= 400 and < 500 and not 408 } => ModelFailures.Rejected,
            ClientResultException or HttpRequestException or IOException => ModelFailures.Unavailable,
            JsonException or FormatException or InvalidOperationException or ArgumentException =>
                ModelFailures.Malformed,
            _ => null,
        };

    /// <summary>True for what passes by itself.</summary>
    public static bool IsTransient(Exception? failure) =>
        failure is not null && ReasonOf(failure) is ModelFailures.Throttled or ModelFailures.Unavailable;

    /// <summary>True for what tells that the service is not well.</summary>
    public static bool IsOutage(Exception? failure) => IsTransient(failure) || failure is TimeoutRejectedException;

    /// <summary>How long the service wants to be left alone; null where it does not say.</summary>
    public static TimeSpan? RetryAfter(Exception? failure, DateTimeOffset now)
    {
        if (failure is not ClientResultException refused || refused.GetRawResponse() is not { } response)
        {
            return null;
        }
        if (
            response.Headers.TryGetValue("retry-after-ms", out var milliseconds)
            && double.TryParse(milliseconds, CultureInfo.InvariantCulture, out var few)
        )
        {
            return TimeSpan.FromMilliseconds(few);
        }
        if (!response.Headers.TryGetValue("Retry-After", out var after) || after is null)
        {
            return null;
        }
        if (double.TryParse(after, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }
        return DateTimeOffset.TryParse(after, CultureInfo.InvariantCulture, out var at)
            ? TimeSpan.FromTicks(Math.Max(0, (at - now).Ticks))
            : null;
    }

    private static bool IsFiltered(ClientResultException refused)
    {
        if (refused.Status != 400 || refused.GetRawResponse()?.Content is not { } body)
        {
            return false;
        }
        try
        {
            return (string?)JsonNode.Parse(body)?["error"]?["code"] == "content_filter";
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}

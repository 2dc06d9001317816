using Microsoft.Extensions.Logging;

namespace Qianwen.Functions.Quotes;

/// <summary>Log messages of quotes: event ids 2100–2199.</summary>
internal static partial class QuotesLog
{
    [LoggerMessage(2100, LogLevel.Warning, "Provider {ProviderId} did not answer.")]
    public static partial void ProviderSilent(this ILogger logger, string providerId, Exception exception);

    [LoggerMessage(2101, LogLevel.Error, "Provider {ProviderId} answered against its contract.")]
    public static partial void ProviderBroken(this ILogger logger, string providerId, Exception exception);
}

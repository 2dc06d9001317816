using System.Globalization;
using Cronos;

namespace Qianwen.LocalHost.Hosting.Timers;

/// <summary>When a timer fires, in UTC: an NCRONTAB expression of five or six fields, or a span between two firings.</summary>
internal sealed record TimerSchedule
{
    private readonly CronExpression? _cron;
    private readonly TimeSpan _span;

    private TimerSchedule(CronExpression? cron, TimeSpan span) => (_cron, _span) = (cron, span);

    /// <summary>Reads a schedule.</summary>
    /// <exception cref="CronFormatException">It is neither.</exception>
    public static TimerSchedule Parse(string text)
    {
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero)
        {
            return new TimerSchedule(null, span);
        }

        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return new TimerSchedule(
            CronExpression.Parse(text, fields == 5 ? CronFormat.Standard : CronFormat.IncludeSeconds),
            TimeSpan.Zero
        );
    }

    /// <summary>The first firing after <paramref name="instant"/>; null where there is none.</summary>
    public DateTimeOffset? After(DateTimeOffset instant) =>
        _cron is null ? instant + _span : _cron.GetNextOccurrence(instant, TimeZoneInfo.Utc);
}

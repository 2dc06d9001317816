using System.Globalization;

namespace Qianwen.Core.Conversations;

/// <summary>Times as a person reads them, in their own zone.</summary>
/// <param name="zone">IANA id, e.g. <c>Asia/Shanghai</c>.</param>
public sealed class PersonClock(string zone)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
        ? found
        : TimeZoneInfo.CreateCustomTimeZone("UTC+8", TimeSpan.FromHours(8), "UTC+8", "UTC+8");

    /// <summary>The instant with the person's offset.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone);

    /// <summary>Hour and minute: <c>14:05</c>.</summary>
    public string Time(DateTimeOffset instant) => Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Day, hour and minute: <c>2026-05-01 14:05</c>.</summary>
    public string Moment(DateTimeOffset instant) =>
        Local(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

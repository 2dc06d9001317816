using System.Globalization;
using Qianwen.Contracts;

namespace Qianwen.Cli.Rendering;

/// <summary>Instants as the person's clock shows them (Asia/Shanghai).</summary>
public static class PersonTime
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);
    private static readonly LocalizedText Tomorrow = new("明天 ", "tomorrow ");

    /// <summary>The instant with the person's offset.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(Shanghai);

    /// <summary>Hours, minutes and seconds.</summary>
    public static string Exact(DateTimeOffset instant) =>
        Local(instant).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Hours and minutes, with the day where it is not that of <paramref name="now"/>.</summary>
    public static string Short(DateTimeOffset instant, DateTimeOffset now, string locale)
    {
        var (at, today) = (Local(instant), Local(now).Date);
        var time = at.ToString("HH:mm", CultureInfo.InvariantCulture);
        return (at.Date - today).Days switch
        {
            0 => time,
            1 => Tomorrow.In(locale) + time,
            _ => at.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture),
        };
    }
}

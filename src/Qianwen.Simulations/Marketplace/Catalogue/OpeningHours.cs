using System.Globalization;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>When a store is open, every day, in China's one time zone (UTC+8, no daylight saving).</summary>
/// <param name="Opens">Minutes after midnight.</param>
/// <param name="Closes">Minutes after midnight, up to 1440; not before <paramref name="Opens"/>.</param>
public sealed record OpeningHours(int Opens, int Closes)
{
    private const int Day = 24 * 60;

    /// <summary>China's offset from UTC.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    /// <summary>True where it never closes.</summary>
    public bool AllDay => Opens == 0 && Closes == Day;

    /// <summary>Reads <c>09:30-22:30</c>.</summary>
    /// <exception cref="FormatException">The text is not of this form or closes before it opens.</exception>
    public static OpeningHours Parse(string text)
    {
        var parts = text.Split('-');
        if (parts.Length != 2)
        {
            throw new FormatException($"'{text}' is not of the form 09:30-22:30.");
        }

        var hours = new OpeningHours(Minutes(parts[0]), Minutes(parts[1]));
        return hours.Closes > hours.Opens ? hours : throw new FormatException($"'{text}' closes before it opens.");
    }

    /// <summary>Whether it is open at an instant.</summary>
    public bool IsOpenAt(DateTimeOffset instant)
    {
        var minute = instant.ToOffset(Offset).TimeOfDay.TotalMinutes;
        return minute >= Opens && minute < Closes;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Clock(Opens)}-{Clock(Closes)}";

    private static string Clock(int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static int Minutes(string clock)
    {
        var parts = clock.Split(':');
        var (hours, minutes) =
            parts.Length == 2
                ? (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture))
                : throw new FormatException($"'{clock}' is not of the form 09:30.");
        var total = (hours * 60) + minutes;
        return minutes is >= 0 and < 60 && total is >= 0 and <= Day
            ? total
            : throw new FormatException($"'{clock}' is not a time of day.");
    }
}

using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Dining;

/// <summary>What a leg asks of a restaurant.</summary>
/// <param name="At">When the table is wanted.</param>
/// <param name="Price">For one person.</param>
/// <param name="Notes">What was assumed.</param>
public sealed record TableWishes(
    DateTimeOffset At,
    int People,
    PriceRange Price,
    NumberArgument? Rating,
    IReadOnlyList<ChoiceArgument> Facilities,
    ChoiceArgument? Cuisine,
    IReadOnlyList<ChoiceArgument> Dishes,
    string? Type,
    IReadOnlyList<LocalizedText> Notes
)
{
    /// <summary>How far ahead tables are given, in days.</summary>
    public const int OnSaleDays = 60;

    private const long Cheap = 9_000;
    private const long Dear = 20_000;
    private static readonly TimeOnly LastSeating = new(20, 30);
    private static readonly TimeOnly Lunch = new(12, 0);
    private static readonly TimeOnly Dinner = new(18, 30);

    /// <summary>The wishes, or why no restaurant can serve them.</summary>
    /// <exception cref="System.Text.Json.JsonException">An argument has another shape.</exception>
    public static (TableWishes? Wishes, (string Code, LocalizedText Message)? Problem) Read(Ask ask)
    {
        List<LocalizedText> notes = [];
        var day = DayOf(ask);
        var at = new DateTimeOffset(day.ToDateTime(Hour(ask, day, notes)), OpeningHours.Offset);
        if (day < ask.Today || at < ask.Now)
        {
            return (null, (RefusalCodes.OutOfTime, PastTime(at)));
        }

        if (day.DayNumber - ask.Today.DayNumber > OnSaleDays)
        {
            return (null, (RefusalCodes.OutOfTime, Refuse.TooEarly(day, OnSaleDays)));
        }

        var people = ask.Count("party_size");
        if (people is null)
        {
            notes.Add(new LocalizedText("没说人数，按2位", "No number of people was said: two"));
        }

        var price = ask.Price("price");
        if (price.Note is { } note)
        {
            notes.Add(note);
        }

        return (
            new TableWishes(
                at,
                people ?? 2,
                price.At(Cheap, Dear),
                ask.Number("rating"),
                ask.Choices("facility"),
                ask.Choices("cuisine") is [var cuisine, ..] ? cuisine : null,
                ask.Choices("dish"),
                ask.Choice("type"),
                notes
            ),
            null
        );
    }

    /// <summary>The day that was said; else today, or tomorrow where the time, or today's last dinner, is over.</summary>
    private static DateOnly DayOf(Ask ask)
    {
        if (ask.Date("date") is { } date)
        {
            return date.Date;
        }

        var latest = ask.Time("time") is { } time ? time.From ?? time.To : null;
        return (latest ?? LastSeating).ToTimeSpan() > ask.Now.TimeOfDay ? ask.Today : ask.Today.AddDays(1);
    }

    /// <summary>The time that was said; else the next of lunch and dinner, or soon where dinner has begun.</summary>
    private static TimeOnly Hour(Ask ask, DateOnly day, List<LocalizedText> notes)
    {
        if (ask.Time("time") is { } time && (time.From ?? time.To) is { } said)
        {
            return said;
        }

        var now = TimeOnly.FromTimeSpan(ask.Now.TimeOfDay);
        var hour =
            day != ask.Today || (now > Lunch && now < Dinner) ? Dinner
            : now <= Lunch ? Lunch
            : Soon(now);
        notes.Add(
            new LocalizedText(
                $"没说时间，按{day:M月d日}{hour:HH:mm}",
                $"No time was said: {day:yyyy-MM-dd} {hour:HH:mm}"
            )
        );
        return hour;
    }

    /// <summary>The next half hour that leaves time to get there.</summary>
    private static TimeOnly Soon(TimeOnly now)
    {
        var minutes = (Math.Ceiling(now.ToTimeSpan().TotalMinutes / 30) * 30) + 30;
        return TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(Math.Min(minutes, (23 * 60) + 30)));
    }

    private static LocalizedText PastTime(DateTimeOffset at) =>
        new($"{at:yyyy-MM-dd HH:mm}已经过去了", $"{at:yyyy-MM-dd HH:mm} is in the past");
}

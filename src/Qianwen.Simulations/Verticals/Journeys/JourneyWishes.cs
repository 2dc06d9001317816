using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Offers;
using Qianwen.Simulations.Verticals.Places;

namespace Qianwen.Simulations.Verticals.Journeys;

/// <summary>What a leg asks of a timetable.</summary>
/// <param name="Day">The day of departure.</param>
/// <param name="Back">The day of return; null for one way.</param>
/// <param name="Class">The class that was asked for; null for any.</param>
/// <param name="Notes">What was assumed.</param>
public sealed record JourneyWishes(
    Spot From,
    Spot To,
    DateOnly Day,
    DateOnly? Back,
    TimeArgument? Leaves,
    TimeArgument? Arrives,
    TimeArgument? LeavesBack,
    string? Class,
    string? Service,
    EntityReference? Carrier,
    int Tickets,
    PriceRange Price,
    PriceRange Budget,
    string? Rank,
    IReadOnlyList<LocalizedText> Notes
)
{
    private const string AirlineArgument = "airline";
    private const int LateHour = 20;

    /// <summary>The wishes, or why they cannot be served at all.</summary>
    /// <exception cref="System.Text.Json.JsonException">An argument has another shape.</exception>
    public static (JourneyWishes? Wishes, (string Code, LocalizedText Message)? Problem) Read(
        Ask ask,
        JourneyRules rules,
        PlaceReader places
    )
    {
        var (from, noFrom) = Place(ask, "origin", new LocalizedText("从哪里出发", "where it starts"), places);
        var (to, noTo) = Place(ask, "destination", new LocalizedText("到哪里去", "where it goes"), places);
        if (from is null || to is null)
        {
            return (null, noFrom ?? noTo);
        }

        var day = ask.Date("date")?.Date ?? Assumed(ask);
        var back =
            ask.Date("return_date")?.Date ?? (ask.Choice("trip") == "round_trip" ? ask.Date("date")?.Until : null);
        if (Problem(ask, rules, from, to, day, back) is { } problem)
        {
            return (null, problem);
        }

        var price = ask.Price("price");
        return (
            new JourneyWishes(
                from,
                to,
                day,
                back,
                ask.Time("time"),
                ask.Time("arrive_time"),
                ask.Time("return_time"),
                ask.Choice(rules.ClassArgument),
                ask.Choice("train_type") ?? ask.Choice("stops"),
                ask.Entity(AirlineArgument),
                ask.Count("passengers") ?? 1,
                price,
                ask.Price("budget"),
                ask.Words("rank") ?? (price.Level == "cheap" ? "cheapest" : null),
                Assumed(ask, day, price)
            ),
            null
        );
    }

    /// <summary>The same journey, whatever else was wished.</summary>
    public JourneyWishes Plain() =>
        this with
        {
            Leaves = null,
            Arrives = null,
            LeavesBack = null,
            Class = null,
            Service = null,
            Carrier = null,
            Price = PriceRange.Any,
            Budget = PriceRange.Any,
        };

    /// <summary>True for a time of day that was wished: within a span, which may go over midnight, or within an hour and a half of a point.</summary>
    public static bool Suits(TimeArgument? wish, TimeOnly time)
    {
        if (wish is null)
        {
            return true;
        }

        var isPoint = wish.From is not null && wish.From == wish.To;
        var slack = isPoint ? TimeSpan.FromMinutes(90) : TimeSpan.Zero;
        var from = (wish.From?.ToTimeSpan() ?? TimeSpan.Zero) - slack;
        var to = (wish.To?.ToTimeSpan() ?? TimeSpan.FromDays(1)) + slack;
        var at = time.ToTimeSpan();
        return from <= to ? at >= from && at <= to : at >= from || at <= to;
    }

    private static (Spot? Place, (string, LocalizedText)? Problem) Place(
        Ask ask,
        string argument,
        LocalizedText what,
        PlaceReader places
    )
    {
        if (ask.Entity(argument) is not { } said)
        {
            return (null, (RefusalCodes.NotSaid, Refuse.NoPlace(what)));
        }

        var (place, problem) = places.Read(said, ask);
        return place is not null ? (place, null) : (null, (RefusalCodes.UnknownPlace, problem!));
    }

    private static (string Code, LocalizedText Message)? Problem(
        Ask ask,
        JourneyRules rules,
        Spot from,
        Spot to,
        DateOnly day,
        DateOnly? back
    )
    {
        if (from.City == to.City)
        {
            return (
                RefusalCodes.NothingFits,
                new LocalizedText("出发地和目的地在同一个城市", "It starts and ends in the same city")
            );
        }

        if (day < ask.Today || back < day)
        {
            return (RefusalCodes.OutOfTime, Refuse.Past(day < ask.Today ? day : back!.Value));
        }

        var last = back ?? day;
        if (last.DayNumber - ask.Today.DayNumber > rules.OnSaleDays)
        {
            return (RefusalCodes.OutOfTime, Refuse.TooEarly(last, rules.OnSaleDays));
        }

        return ask.Choice("trip") == "round_trip" && back is null
            ? (RefusalCodes.NotSaid, new LocalizedText("还不知道哪天返程", "It is not known on which day to return"))
            : null;
    }

    /// <summary>Today, or tomorrow where the day is nearly over.</summary>
    private static DateOnly Assumed(Ask ask) => ask.Now.Hour < LateHour ? ask.Today : ask.Today.AddDays(1);

    private static List<LocalizedText> Assumed(Ask ask, DateOnly day, PriceRange price)
    {
        List<LocalizedText> notes = [];
        if (ask.Date("date") is null)
        {
            notes.Add(new LocalizedText($"没说日期，按{day:M月d日}", $"No day was said: {day:yyyy-MM-dd}"));
        }

        if (price.Note is { } note)
        {
            notes.Add(note);
        }

        return notes;
    }
}

using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Lodging;

/// <summary>What a leg asks of a hotel.</summary>
/// <param name="CheckIn">The first night.</param>
/// <param name="Nights">How many nights, at least 1.</param>
/// <param name="Price">Of one night.</param>
/// <param name="Notes">What was assumed.</param>
public sealed record StayWishes(
    DateOnly CheckIn,
    int Nights,
    int Rooms,
    int People,
    string? RoomType,
    string? Type,
    NumberArgument? Stars,
    NumberArgument? Rating,
    PriceRange Price,
    IReadOnlyList<ChoiceArgument> Facilities,
    IReadOnlyList<LocalizedText> Notes
)
{
    /// <summary>Longest stay.</summary>
    public const int MostNights = 30;

    /// <summary>How far ahead it is sold, in days.</summary>
    public const int OnSaleDays = 365;

    private const long Cheap = 35_000;
    private const long Dear = 80_000;

    /// <summary>The day of leaving.</summary>
    public DateOnly CheckOut => CheckIn.AddDays(Nights);

    /// <summary>Every night.</summary>
    public IEnumerable<DateOnly> NightsOf() => Enumerable.Range(0, Nights).Select(CheckIn.AddDays);

    /// <summary>The wishes, or why no hotel can serve them.</summary>
    /// <exception cref="System.Text.Json.JsonException">An argument has another shape.</exception>
    public static (StayWishes? Wishes, (string Code, LocalizedText Message)? Problem) Read(Ask ask)
    {
        List<LocalizedText> notes = [];
        var arrives = ask.Date("check_in");
        var checkIn = arrives?.Date ?? Assume(ask, notes);
        var leaves = ask.Date("check_out")?.Date ?? arrives?.Until;
        var nights = ask.Count("nights") ?? (leaves is { } day ? day.DayNumber - checkIn.DayNumber : 1);
        if (Problem(ask, checkIn, nights) is { } problem)
        {
            return (null, problem);
        }

        var price = ask.Price("price");
        if (price.Note is { } note)
        {
            notes.Add(note);
        }

        var people = ask.Count("people");
        return (
            new StayWishes(
                checkIn,
                nights,
                ask.Count("rooms") ?? 1,
                people ?? 1,
                ask.Choice("room_type"),
                ask.Choice("type"),
                ask.Number("stars"),
                ask.Number("rating"),
                price.At(Cheap, Dear),
                ask.Choices("facility"),
                notes
            ),
            null
        );
    }

    private static DateOnly Assume(Ask ask, List<LocalizedText> notes)
    {
        notes.Add(new LocalizedText("没说日期，按今晚入住", "No day was said: tonight"));
        return ask.Today;
    }

    private static (string Code, LocalizedText Message)? Problem(Ask ask, DateOnly checkIn, int nights)
    {
        if (checkIn < ask.Today)
        {
            return (RefusalCodes.OutOfTime, Refuse.Past(checkIn));
        }

        if (checkIn.DayNumber - ask.Today.DayNumber > OnSaleDays)
        {
            return (RefusalCodes.OutOfTime, Refuse.TooEarly(checkIn, OnSaleDays));
        }

        return nights is < 1 or > MostNights
            ? (
                RefusalCodes.OverQuantityLimit,
                new LocalizedText($"可订1到{MostNights}晚", $"A stay is 1 to {MostNights} nights")
            )
            : null;
    }
}

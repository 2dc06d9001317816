using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Verticals.Journeys;

/// <summary>What a seat costs on a day, and how many there are: the same for the same seed and day.</summary>
public sealed class Fares(JourneyRules rules, int seed)
{
    /// <summary>The price of one ticket.</summary>
    public Money Price(Departure departure, ClassData seats, DateOnly day, DateOnly today)
    {
        var full = seats.Base + (seats.PerKm * departure.Kilometres);
        var factor = rules.Varies ? Ahead(day, today) * Week(day) * Hour(departure) : 1;
        var luck = rules.Varies ? 0.9 + (0.2 * Fraction("price", departure, seats, day)) : 1;
        var fen = Math.Max(rules.RoundTo, Math.Round(full * factor * luck / rules.RoundTo) * rules.RoundTo);
        return Money.Fen((long)fen);
    }

    /// <summary>Seats that were still on sale when nobody here had bought one.</summary>
    public int Seats(Departure departure, ClassData seats, DateOnly day)
    {
        var free = Fraction("seats", departure, seats, day) - 0.04;
        return free <= 0 ? 0 : Math.Max(1, (int)(seats.Seats * free));
    }

    private static double Ahead(DateOnly day, DateOnly today) =>
        (day.DayNumber - today.DayNumber) switch
        {
            <= 2 => 1.15,
            <= 7 => 1,
            <= 21 => 0.8,
            _ => 0.65,
        };

    private static double Week(DateOnly day) => day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Sunday ? 1.1 : 1;

    private static double Hour(Departure departure) => departure.Leaves.Hour is < 8 or >= 20 ? 0.8 : 1;

    private double Fraction(string what, Departure departure, ClassData seats, DateOnly day) =>
        SeededValues.Fraction(seed, $"{what}|{departure.Id}|{seats.Id}|{day:yyyyMMdd}");
}

namespace Qianwen.Simulations.Verticals.Lodging;

/// <summary>What a room costs on a night, and how many there are: the same for the same seed and night.</summary>
public sealed class RoomRates(int seed)
{
    /// <summary>Fen of one night.</summary>
    public long Night(HotelData hotel, RoomData room, DateOnly night)
    {
        var weekend = night.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday ? 1.18 : 1;
        var luck = 0.93 + (0.14 * SeededValues.Fraction(seed, $"rate|{hotel.Id}|{night:yyyyMMdd}"));
        return (long)Math.Round(room.Price * weekend * luck / 100) * 100;
    }

    /// <summary>Fen of the whole stay in one room.</summary>
    public long Stay(HotelData hotel, RoomData room, StayWishes wishes) =>
        wishes.NightsOf().Sum(night => Night(hotel, room, night));

    /// <summary>Fen of a night of the stay, on average.</summary>
    public long Average(HotelData hotel, RoomData room, StayWishes wishes) => Stay(hotel, room, wishes) / wishes.Nights;

    /// <summary>Rooms that were free when nobody here had booked one.</summary>
    public int Free(HotelData hotel, RoomData room, DateOnly night)
    {
        var share = SeededValues.Fraction(seed, $"free|{hotel.Id}|{room.Id}|{night:yyyyMMdd}") - 0.03;
        return share <= 0 ? 0 : Math.Max(1, (int)(room.Count * share * 1.1));
    }

    /// <summary>Rooms that were free on every night of the stay.</summary>
    public int Free(HotelData hotel, RoomData room, StayWishes wishes) =>
        wishes.NightsOf().Min(night => Free(hotel, room, night));
}

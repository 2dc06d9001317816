using Qianwen.Contracts;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Search;
using Qianwen.Simulations.Verticals.Asking;

namespace Qianwen.Simulations.Verticals.Lodging;

/// <summary>Whether a hotel is as it was wished.</summary>
public sealed class HotelMatcher(RoomRates rates)
{
    /// <summary>Where no kind of house was said: a room of one's own, and so no hostel.</summary>
    private const string AnyHouse = "any";

    /// <summary>What about a hotel is not as wished, in words; null where it fits.</summary>
    public LocalizedText? WhyNot(HotelData hotel, StayWishes wishes)
    {
        if (!IsOfType(hotel, wishes.Type ?? AnyHouse))
        {
            return new LocalizedText("住宿类型不符", "It is another kind of house");
        }

        if (!Within(wishes.Stars, hotel.Stars))
        {
            return new LocalizedText($"是{hotel.Stars}星级", $"It has {hotel.Stars} stars");
        }

        if ((decimal)hotel.Rating < (wishes.Rating?.Min ?? 0))
        {
            return new LocalizedText($"评分{hotel.Rating:0.0}", $"It is rated {hotel.Rating:0.0}");
        }

        if (wishes.Facilities.FirstOrDefault(facility => !Has(hotel, facility)) is { } missing)
        {
            return new LocalizedText($"没有“{missing.Words}”", $"It has no \"{missing.Words}\"");
        }

        return Rooms(hotel, wishes).Count > 0 ? null : WhyNoRoom(hotel, wishes);
    }

    /// <summary>The kinds of room that fit people, price and kind, cheapest first; sold out ones are not among them.</summary>
    public IReadOnlyList<RoomData> Rooms(HotelData hotel, StayWishes wishes) =>
        [
            .. hotel
                .Rooms.Where(room => Suits(room, wishes))
                .Where(room => wishes.Price.Holds(rates.Average(hotel, room, wishes)))
                .Where(room => rates.Free(hotel, room, wishes) >= wishes.Rooms)
                .OrderBy(room => room.Price),
        ];

    /// <summary>Too dear, sold out, or no such room at all.</summary>
    private LocalizedText WhyNoRoom(HotelData hotel, StayWishes wishes)
    {
        var free = Rooms(hotel, wishes with { Price = PriceRange.Any });
        if (free.Count > 0)
        {
            var night = Money.Fen(free.Min(room => rates.Average(hotel, room, wishes)));
            return new LocalizedText($"这几晚每晚{night}起", $"From {night} a night on these nights");
        }

        return hotel.Rooms.Any(room => Suits(room, wishes))
            ? new LocalizedText("这几晚已订满", "Fully booked on these nights")
            : new LocalizedText("没有符合要求的房型", "It has no such room");
    }

    private static bool Suits(RoomData room, StayWishes wishes) =>
        (wishes.RoomType is null || room.Type == wishes.RoomType) && room.People * wishes.Rooms >= wishes.People;

    private static bool IsOfType(HotelData hotel, string type) =>
        type switch
        {
            AnyHouse => hotel.Type != "hostel",
            "hotel" => hotel.Type is "hotel" or "resort" or "apartment",
            "homestay" => hotel.Type == "guesthouse",
            "economy" => hotel.Stars <= 3,
            "comfort" or "business" => hotel.Stars is 3 or 4,
            "upscale" or "boutique" => hotel.Stars >= 4,
            "luxury" => hotel.Stars == 5,
            _ => hotel.Type == type,
        };

    private static bool Within(NumberArgument? wish, decimal value) =>
        wish is null || (value >= (wish.Min ?? 0) && value <= (wish.Max ?? decimal.MaxValue));

    /// <summary>A facility of the list; one that is not in it is compared word for word, and so is missing.</summary>
    private static bool Has(HotelData hotel, ChoiceArgument facility) =>
        hotel.Facilities.Contains(facility.Value) || hotel.Facilities.Contains(SearchText.Of(facility.Value).Compact);
}

using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Lodging;

/// <summary>Writes the offer of a room: nights, terms, what happens until check-in.</summary>
public sealed class StayOffers(RoomRates rates)
{
    private readonly ValueNames _facilities = new(ProviderIds.Stays, "facility");

    private static readonly TimeOnly CheckInTime = new(14, 0);
    private static readonly TimeOnly LateCheckIn = new(23, 0);
    private static readonly TimeOnly CheckOutTime = new(12, 0);
    private static readonly TimeOnly FreeUntil = new(18, 0);

    /// <summary>The draft of a kind of room.</summary>
    public OfferDraft Draft(HotelData hotel, RoomData room, StayWishes wishes, int metres, DateTimeOffset now)
    {
        var arrives = Arrival(wishes.CheckIn, now);
        var free = At(wishes.CheckIn.AddDays(-1), FreeUntil);
        return new OfferDraft(
            [
                new DraftLine(
                    $"{hotel.Id}/{room.Id}",
                    new LocalizedText(
                        $"{room.Zh} {wishes.CheckIn:M月d日}–{wishes.CheckOut:M月d日} {wishes.Nights}晚",
                        $"{room.En}, {wishes.CheckIn:yyyy-MM-dd} to {wishes.CheckOut:yyyy-MM-dd}, nights: {wishes.Nights}"
                    ),
                    wishes.Rooms,
                    Money.Fen(rates.Stay(hotel, room, wishes))
                ),
            ],
            Steps(arrives),
            free,
            Service: new ServiceTime(
                arrives,
                At(wishes.CheckOut, CheckOutTime),
                new EntityReference(hotel.Zh, hotel.Id, hotel.Zh, ProviderIds.Stays)
            ),
            Details: Details(hotel, room, wishes, free),
            Notes: wishes.Notes,
            Holds:
            [
                .. wishes
                    .NightsOf()
                    .Select(night => new Hold(
                        $"{hotel.Id}|{room.Id}|{night:yyyyMMdd}",
                        wishes.Rooms,
                        rates.Free(hotel, room, night),
                        new LocalizedText($"{night:M月d日}的{room.Zh}", $"{room.En} on {night:yyyy-MM-dd}")
                    )),
            ],
            Codes: [new CodePattern("booking", "H@#######")],
            DistanceMetres: metres
        );
    }

    private static List<PlannedStep> Steps(DateTimeOffset arrives) =>
        [
            new(
                arrives.AddHours(-6),
                MerchantOrderStatus.Making,
                new LocalizedText("酒店已排房", "The hotel has assigned the room")
            ),
            new(arrives, MerchantOrderStatus.Ready, new LocalizedText("可以入住了", "The room is ready")),
            new(arrives.AddHours(1), MerchantOrderStatus.Done, new LocalizedText("已入住", "Checked in")),
        ];

    private List<LocalizedText> Details(HotelData hotel, RoomData room, StayWishes wishes, DateTimeOffset free)
    {
        var facilities = _facilities.List(hotel.Facilities);
        var night = Money.Fen(rates.Average(hotel, room, wishes));
        return
        [
            new($"{hotel.Stars}星级，评分{hotel.Rating:0.0}", $"{hotel.Stars} stars, rated {hotel.Rating:0.0}"),
            new(
                $"{room.Zh}，可住{room.People}人，每晚均价{night}",
                $"{room.En}, sleeps {room.People}, {night} a night"
            ),
            new($"设施：{facilities.Zh}", $"Facilities: {facilities.En}"),
            new($"电话：{hotel.Phone}", $"Phone: {hotel.Phone}"),
            new($"{free:M月d日 HH:mm}前可免费取消", $"Free cancellation until {free:yyyy-MM-dd HH:mm}"),
        ];
    }

    /// <summary>Two in the afternoon; for tonight an hour from now at the earliest.</summary>
    private static DateTimeOffset Arrival(DateOnly day, DateTimeOffset now)
    {
        var usual = At(day, CheckInTime);
        var soon = now.AddHours(1);
        var latest = At(day, LateCheckIn);
        return usual > soon ? usual
            : soon < latest ? soon
            : latest > now ? latest
            : now.AddMinutes(30);
    }

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), OpeningHours.Offset);
}

using System.Globalization;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Dining;

/// <summary>Writes the offer of a table: the smallest that seats everybody, held with a deposit.</summary>
public sealed class TableOffers(int seed)
{
    /// <summary>How long a table is kept for one party.</summary>
    public static readonly TimeSpan Sitting = TimeSpan.FromHours(2);

    private static readonly Money Deposit = Money.Fen(1_000);

    /// <summary>The sizes of tables that seat the party, smallest first.</summary>
    public static IEnumerable<int> Sizes(RestaurantData restaurant, int people) =>
        restaurant
            .Tables.Where(table => table.Value > 0)
            .Select(table => int.Parse(table.Key, CultureInfo.InvariantCulture))
            .Where(size => size >= people)
            .Order();

    /// <summary>True where it is open for the whole of a meal at that time; the last half hour takes nobody.</summary>
    public static bool IsOpen(RestaurantData restaurant, DateTimeOffset at) =>
        restaurant
            .Opens.Select(OpeningHours.Parse)
            .Any(hours => hours.IsOpenAt(at) && hours.IsOpenAt(at.AddMinutes(30)));

    /// <summary>The draft of a table of one size.</summary>
    public OfferDraft Draft(
        RestaurantData restaurant,
        LocalizedText cuisine,
        int size,
        TableWishes wishes,
        int metres
    ) =>
        new(
            [
                new DraftLine(
                    $"{restaurant.Id}/table-{size}",
                    new LocalizedText(
                        $"{wishes.At:M月d日 HH:mm} {wishes.People}位，订金（到店抵扣）",
                        $"{wishes.At:yyyy-MM-dd HH:mm}, people: {wishes.People}; deposit, taken off the bill"
                    ),
                    wishes.People,
                    Deposit
                ),
            ],
            Steps(wishes),
            wishes.At.AddHours(-2),
            Service: new ServiceTime(
                wishes.At,
                wishes.At + Sitting,
                new EntityReference(restaurant.Zh, restaurant.Id, restaurant.Zh, ProviderIds.Tables)
            ),
            Details: Details(restaurant, cuisine, size, wishes),
            Notes: wishes.Notes,
            Holds: [Hold(restaurant, size, wishes)],
            Codes: [new CodePattern("booking", "T#####")],
            DistanceMetres: metres
        );

    private static List<PlannedStep> Steps(TableWishes wishes) =>
        [
            new(
                wishes.At.AddHours(-1),
                MerchantOrderStatus.Making,
                new LocalizedText("餐厅正在为你留座", "The restaurant is keeping your table")
            ),
            new(wishes.At, MerchantOrderStatus.Ready, new LocalizedText("座位准备好了", "Your table is ready")),
            new(wishes.At.AddMinutes(15), MerchantOrderStatus.Done, new LocalizedText("已入座", "Seated")),
        ];

    private static List<LocalizedText> Details(
        RestaurantData restaurant,
        LocalizedText cuisine,
        int size,
        TableWishes wishes
    )
    {
        var (average, kept) = (Money.Fen(restaurant.Average), wishes.At.AddMinutes(15));
        return
        [
            new(
                $"{cuisine.Zh}，人均{average}，评分{restaurant.Rating:0.0}",
                $"{cuisine.En}, about {average} a person, rated {restaurant.Rating:0.0}"
            ),
            new($"{size}人桌，保留到{kept:HH:mm}", $"A table for {size}, kept until {kept:HH:mm}"),
            new(
                $"招牌：{string.Join("、", restaurant.Dishes.Select(dish => dish.Zh))}",
                $"Known for: {string.Join(", ", restaurant.Dishes.Select(dish => dish.En))}"
            ),
            new(
                $"营业时间{string.Join("、", restaurant.Opens)}，电话{restaurant.Phone}",
                $"Open {string.Join(", ", restaurant.Opens)}; phone {restaurant.Phone}"
            ),
        ];
    }

    /// <summary>One table of the size in the two-hour slot the time falls into.</summary>
    private Hold Hold(RestaurantData restaurant, int size, TableWishes wishes)
    {
        var slot = $"{wishes.At:yyyyMMdd}|{wishes.At.Hour / 2}";
        var tables = restaurant.Tables[size.ToString(CultureInfo.InvariantCulture)];
        var taken = SeededValues.Number(seed, $"tables|{restaurant.Id}|{size}|{slot}", (tables / 2) + 1);
        return new Hold(
            $"{restaurant.Id}|{size}|{slot}",
            1,
            tables - taken,
            new LocalizedText($"{wishes.At:HH:mm}的{size}人桌", $"tables for {size} at {wishes.At:HH:mm}")
        );
    }
}

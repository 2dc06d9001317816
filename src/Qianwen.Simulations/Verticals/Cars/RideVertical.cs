using Microsoft.Extensions.Options;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Marketplace;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Offers;
using Qianwen.Simulations.Verticals.Places;

namespace Qianwen.Simulations.Verticals.Cars;

/// <summary>Cars with a driver.</summary>
public sealed class RideVertical : IVertical
{
    private static readonly LocalizedText Provider = new("顺程出行", "Rides");

    private readonly Gazetteer _gazetteer;
    private readonly WayReader _ways;
    private readonly IReadOnlyList<VehicleData> _vehicles;
    private readonly RideOffers _offers;

    /// <summary>Reads the kinds of car.</summary>
    public RideVertical(PlaceReader places, IOptions<MarketplaceOptions> options)
    {
        _gazetteer = places.Gazetteer;
        _ways = new WayReader(places);
        _vehicles = EmbeddedData.Read<IReadOnlyList<VehicleData>>("verticals/vehicles.json");
        _offers = new RideOffers(options.Value.Seed);
    }

    /// <inheritdoc/>
    public string ProviderId => ProviderIds.Rides;

    /// <inheritdoc/>
    public IEnumerable<VocabularyEntry> Names => _gazetteer.Names();

    /// <inheritdoc/>
    public SearchResponse Search(Ask ask)
    {
        var (wishes, problem) = RideWishes.Read(ask, _ways);
        if (problem is { } no)
        {
            return Refuse.Nobody(Refuse.By(ProviderId, Provider, no.Code, no.Message));
        }

        var fitting = _vehicles.Where(vehicle => WhyNot(vehicle, wishes!, ask) is null).ToList();
        return fitting.Count > 0
            ? new SearchResponse([.. Order(fitting, ask).Select(ToCandidate)], [])
            : new SearchResponse([], [.. _vehicles.Select(vehicle => No(vehicle, wishes!, ask))]);
    }

    /// <inheritdoc/>
    public Quotation Quote(Ask ask, string shopId)
    {
        if (_vehicles.FirstOrDefault(vehicle => shopId == ShopId(vehicle)) is not { } vehicle)
        {
            return Quotation.NoSuchShop.Instance;
        }

        var (wishes, problem) = RideWishes.Read(ask, _ways);
        var where = wishes?.Places[0].Location ?? default;
        var shop = new Shop(shopId, ProviderId, Provider, vehicle.Name, where, vehicle.Rating);
        if (problem is { } no)
        {
            return Refuse.By(shop, no.Code, no.Message);
        }

        return WhyNot(vehicle, wishes!, ask) is { } why
            ? Refuse.By(shop, why.Code, why.Message)
            : new Quotation.Offered(shop, [_offers.Draft(vehicle, wishes!, ask)]);
    }

    private static (string Code, LocalizedText Message)? WhyNot(VehicleData vehicle, RideWishes wishes, Ask ask)
    {
        if (wishes.Vehicle is { } wanted && wanted != vehicle.Id)
        {
            return (RefusalCodes.NothingFits, new LocalizedText("不是要的车型", "It is another kind of car"));
        }

        if (wishes.Passengers > vehicle.Seats)
        {
            return (
                RefusalCodes.OverCapacity,
                new LocalizedText($"最多坐{vehicle.Seats}人", $"It seats {vehicle.Seats} at most")
            );
        }

        if (wishes.Luggage > vehicle.Luggage)
        {
            return (
                RefusalCodes.OverCapacity,
                new LocalizedText(
                    $"最多放{vehicle.Luggage}件行李",
                    $"It takes {vehicle.Luggage} pieces of luggage at most"
                )
            );
        }

        var fare = RideOffers.Fare(vehicle, RideOffers.RouteOf(wishes, ask));
        return wishes.Price.Holds(fare.Amount)
            ? null
            : (RefusalCodes.NothingFits, new LocalizedText($"预计{fare}", $"It would cost {fare}"));
    }

    private static IEnumerable<VehicleData> Order(IEnumerable<VehicleData> vehicles, Ask ask) =>
        ask.Words("rank") switch
        {
            "cheapest" => vehicles.OrderBy(vehicle => vehicle.PerKm),
            "highest_rated" => vehicles.OrderByDescending(vehicle => vehicle.Rating),
            _ => vehicles.OrderBy(vehicle => vehicle.Id == "economy" ? 0 : 1).ThenBy(vehicle => vehicle.PerKm),
        };

    private StoreRefusal No(VehicleData vehicle, RideWishes wishes, Ask ask)
    {
        var (code, message) = WhyNot(vehicle, wishes, ask)!.Value;
        return Refuse.By(ShopId(vehicle), vehicle.Name, code, message);
    }

    private StoreCandidate ToCandidate(VehicleData vehicle) =>
        new(ShopId(vehicle), ProviderId, vehicle.Name, 0, vehicle.Rating);

    private string ShopId(VehicleData vehicle) => $"{ProviderId}/{vehicle.Id}";
}

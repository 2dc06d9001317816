using Qianwen.Contracts;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>Turns lines of <c>stores.json</c> into stores, checking every reference.</summary>
internal sealed class StoreReader
{
    private readonly List<City> _cities;
    private readonly List<Chain> _chains;
    private readonly Dictionary<string, Coupon> _coupons;
    private readonly HashSet<string> _ids = [];

    public StoreReader(List<City> cities, List<Chain> chains, IReadOnlyList<CouponData> coupons)
    {
        _cities = cities;
        _chains = chains;
        _coupons = coupons.Select(ToCoupon).ToDictionary(coupon => coupon.Id);
    }

    /// <summary>Reads one store.</summary>
    /// <exception cref="CatalogueDataException">The store's data is wrong.</exception>
    public Store Read(StoreData data)
    {
        var chain =
            _chains.Find(candidate => candidate.Id == data.Chain)
            ?? throw Wrong(data, $"there is no chain {data.Chain}");
        var city =
            _cities.Find(candidate => candidate.Id == data.City) ?? throw Wrong(data, $"there is no city {data.City}");
        var location = new GeoPoint(data.Latitude, data.Longitude);
        if (!city.Contains(location))
        {
            throw Wrong(data, $"it does not lie in {city.Id}");
        }

        if (data.PerMinute <= 0 || data.QueueMinutes < 0 || data.MinOrder < 0 || data.Rating is < 0 or > 5)
        {
            throw Wrong(data, "a number is out of range");
        }

        if (!_ids.Add(data.Id))
        {
            throw Wrong(data, "it is there twice");
        }

        return new Store(
            data.Id,
            chain,
            city.Id,
            new LocalizedText($"{chain.Name.Zh}（{data.Zh}）", $"{chain.Name.En} ({data.En})"),
            location,
            Hours(data),
            data.PerMinute,
            TimeSpan.FromMinutes(data.QueueMinutes),
            Money.Fen(data.MinOrder),
            data.Rating,
            [
                .. data.Coupons.Select(id =>
                    _coupons.GetValueOrDefault(id) ?? throw Wrong(data, $"there is no coupon {id}")
                ),
            ]
        );
    }

    private static OpeningHours Hours(StoreData data)
    {
        try
        {
            return OpeningHours.Parse(data.Hours);
        }
        catch (FormatException exception)
        {
            throw Wrong(data, exception.Message);
        }
    }

    private static Coupon ToCoupon(CouponData data)
    {
        var kind = data.Kind switch
        {
            "threshold" => CouponKind.Threshold,
            "percentage" => CouponKind.Percentage,
            "new_person" => CouponKind.NewPerson,
            "delivery" => CouponKind.Delivery,
            _ => throw new CatalogueDataException($"coupons.json: {data.Id} has the unknown kind {data.Kind}."),
        };
        var positive = kind == CouponKind.Percentage ? data is { Percent: > 0 and < 100, Cap: > 0 } : data.Off > 0;
        return positive
            ? new Coupon(
                data.Id,
                new LocalizedText(data.Zh, data.En),
                kind,
                Money.Fen(data.Threshold),
                Money.Fen(data.Off),
                data.Percent,
                Money.Fen(data.Cap)
            )
            : throw new CatalogueDataException($"coupons.json: {data.Id} takes nothing off.");
    }

    private static CatalogueDataException Wrong(StoreData store, string what) =>
        new($"stores.json: {store.Id}: {what}.");
}

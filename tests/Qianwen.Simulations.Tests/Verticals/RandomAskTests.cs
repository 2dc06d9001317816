using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Offers;
using Qianwen.Simulations.Tests.Hosting;
using Qianwen.Simulations.Verticals;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Booking;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Tests.Verticals;

/// <summary>Whatever is said, every vertical answers with shops or a reason, and every offer of a shop it named adds up.</summary>
public sealed class RandomAskTests
{
    private const int Asks = 400;
    private static readonly string[] Places =
    [
        "上海",
        "Beijing",
        "hangzhou",
        "外滩",
        "West Lake",
        "杭州东站",
        "浦东机场",
        "the airport",
        "附近",
        "公司",
        "centre",
        "North",
        "Atlantis",
        "",
        "三亚",
        "拉萨",
    ];
    private static readonly string[] Names =
    [
        "李雷",
        "国航",
        "Sony",
        "海底捞",
        "望湖宾馆",
        "Nobody & Sons",
        "华为",
        "",
        "mom",
    ];
    private static readonly string[] Values =
    [
        "king",
        "business",
        "nonstop",
        "G",
        "cheapest",
        "pool",
        "sichuan",
        "luxury",
        "electricity",
        "round_trip",
        "black",
        "drive",
        "tolls",
        "什么都行",
        "savings",
        "USD",
    ];
    private static readonly string[] Queries =
    [
        "跑鞋",
        "air fryer",
        "咖啡店",
        "hospital",
        "iPhone",
        "不存在的东西",
        "a",
        "the",
        "！？",
        "牛奶",
    ];
    private static readonly string[] Ops =
    [
        Operations.Search,
        Operations.Book,
        Operations.Order,
        Operations.Route,
        Operations.Distance,
        Operations.Traffic,
        Operations.Poi,
        Operations.Pay,
        Operations.Transfer,
        Operations.Request,
        Operations.Balance,
        Operations.Info,
    ];

    public static TheoryData<string, int> Seeds()
    {
        var data = new TheoryData<string, int>();
        foreach (var provider in ProviderIds.Verticals)
        {
            data.Add(provider, 1);
            data.Add(provider, 20_260_302);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Ask_OfAnyShape_IsAnsweredSoundly(string provider, int seed)
    {
        await using var world = new World();
        var vertical = world.Get<VerticalRegister>().Find(provider)!;
        var desk = world.Get<QuoteDesk>();
        var random = new Random(seed);
        var offers = 0;
        for (var at = 0; at < Asks; at++)
        {
            var leg = RandomLeg(random, vertical);
            var here = random.Next(2) == 0 ? Wish.Xixi : null;
            var found = vertical.Search(new Ask(leg, here, World.Noon));

            Assert.True(found.Stores.Count + found.Refusals.Count > 0, $"seed {seed}, ask {at}: silence");
            Assert.True(found.Stores.Count <= 20, $"seed {seed}, ask {at}: {found.Stores.Count} stores");
            foreach (var store in found.Stores.Take(3))
            {
                var request = new QuoteRequest($"q-{at}", leg, store.StoreId, here, "en");
                var quoted = await desk.QuoteAsync(vertical, request, CancellationToken.None);
                Assert.True(quoted is not null, $"seed {seed}, ask {at}: {store.StoreId} is named but unknown");
                offers += quoted.Offers.Count;
                var problems = OfferRules.Check(quoted, request, provider).ToList();
                Assert.True(problems.Count == 0, $"seed {seed}, ask {at}: {string.Join("; ", problems)}");
            }
        }

        Assert.True(offers >= 20, $"seed {seed}: only {offers} offers in {Asks} asks");
    }

    /// <summary>Every argument of the manifest, there or not, at random, of the shape its value type has.</summary>
    private static Leg RandomLeg(Random random, IVertical vertical)
    {
        var leg = Wanted.Leg("any", Pick(random, Ops));
        foreach (
            var argument in Arguments(vertical.ProviderId).Where(one => random.Next(one.Value == "place" ? 5 : 20) < 4)
        )
        {
            leg = argument.Value switch
            {
                "place" => leg.Named(argument.Key, Pick(random, Places)),
                "name" => leg.Named(argument.Key, Pick(random, Names)),
                "date" => leg.On(argument.Key, Day(random), random.Next(4) == 0 ? Day(random) : null),
                "time" => leg.At(argument.Key, Time(random), Time(random)),
                "count" => leg.Count(argument.Key, random.Next(1, random.Next(2) == 0 ? 5 : 100)),
                "price" or "budget" => leg.Price(random.Next(3) * 100, random.Next(100, 5_000)),
                "number" => leg.Number(argument.Key, random.Next(6), 6),
                "amount" => leg.Amount(random.Next(6_000)),
                "choice" => leg.Choice(argument.Key, Pick(random, Values)),
                "choices" => leg.Choices(argument.Key, Pick(random, Values)),
                _ => leg.Text(argument.Key, Pick(random, Queries)),
            };
        }

        return leg;
    }

    private static Dictionary<string, string> Arguments(string provider) =>
        Contracts
            .QianwenJson.Deserialize<Contracts.Providers.ProviderManifest>(
                Simulations.Data.EmbeddedData.ReadText($"manifests/{provider}.json")
            )!
            .Capabilities[0]
            .Arguments.GetProperty("properties")
            .EnumerateObject()
            .ToDictionary(property => property.Name, property => property.Value.GetProperty("x-entity").GetString()!);

    private static string Day(Random random) => $"{new DateOnly(2026, 2, 27).AddDays(random.Next(60)):yyyy-MM-dd}";

    private static string? Time(Random random) => random.Next(3) == 0 ? null : $"{random.Next(24):00}:30";

    private static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];
}

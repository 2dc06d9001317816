using Qianwen.Contracts;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Tests.Catalogue;

public sealed class CatalogueRefusalTests
{
    private static readonly OptionGroup Size = new(
        "size",
        new LocalizedText("杯型", "Size"),
        [],
        [
            new OptionChoice("size", "small", new LocalizedText("小杯", "Small"), []),
            new OptionChoice("size", "large", new LocalizedText("大杯", "Large"), []),
        ]
    );

    [Theory]
    [InlineData("size: small*, huge", "huge")]
    [InlineData("shape: round*", "shape")]
    [InlineData("size: small, large", "0 defaults")]
    [InlineData("size: small*, large*", "2 defaults")]
    [InlineData("size[2-1]: small*, large*", "takes 2 to 1")]
    [InlineData("temperature/iced > size: small*", "temperature/iced")]
    public void Read_AWrongOptionGroup_NamesTheItemAndTheFault(string notation, string named)
    {
        var refusal = Assert.Throws<CatalogueDataException>(() => Reader().Read(Chain([notation])));

        Assert.StartsWith("tea/i0", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AGroupTwice_IsRefused() =>
        Assert.Contains(
            "twice",
            Assert.Throws<CatalogueDataException>(() => Reader().Read(Chain(["size: small*", "size: large*"]))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_AShortMenu_IsRefused() =>
        Assert.Contains(
            "fewer than 10",
            Assert.Throws<CatalogueDataException>(() => Reader().Read(Chain([], items: 9))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_AnUnknownCategory_IsRefused() =>
        Assert.Contains(
            "no category soup",
            Assert.Throws<CatalogueDataException>(() => Reader().Read(Chain([], tag: "soup"))).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("size")]
    [InlineData("size medium*")]
    [InlineData("size: medium**")]
    [InlineData("size: Medium*")]
    [InlineData("size: medium+x")]
    public void Parse_NotANotation_IsRefused(string text) =>
        Assert.Throws<CatalogueDataException>(() => OptionNotation.Parse(text));

    [Fact]
    public void Parse_AFullNotation_IsRead()
    {
        var group = OptionNotation.Parse("temperature/iced > topping[0-3]: pearls+200, sago*-50, jelly");

        Assert.Equal(
            ("topping", 0, 3, "temperature", "iced"),
            (group.Id, group.Min, group.Max, group.WhenGroup, group.WhenChoice)
        );
        Assert.Equal(
            [("pearls", false, 200L), ("sago", true, -50L), ("jelly", false, 0L)],
            group.Choices.Select(choice => (choice.Id, choice.IsDefault, choice.Delta))
        );
    }

    [Theory]
    [InlineData("no-such.json", "no such file")]
    [InlineData("cities.json", "cities.json")]
    public void Read_AFileOfAnotherShape_NamesTheFile(string file, string named) =>
        Assert.Contains(
            named,
            Assert.Throws<CatalogueDataException>(() => EmbeddedData.Read<ChainData>(file)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("chain", "no chain nobody")]
    [InlineData("city", "no city atlantis")]
    [InlineData("place", "does not lie in hangzhou")]
    [InlineData("hours", "closes before it opens")]
    [InlineData("coupon", "no coupon free-money")]
    [InlineData("rating", "out of range")]
    [InlineData("twice", "twice")]
    public void Read_AWrongStore_NamesItAndTheFault(string fault, string named)
    {
        var reader = new StoreReader([Hangzhou()], [Reader().Read(Chain([]))], []);
        var good = new StoreData("s1", "tea", "hangzhou", "店", "Store", 30.2, 120.1, "09:00-22:00", 4, 5, 0, 4.5, []);
        reader.Read(good);
        var bad = fault switch
        {
            "chain" => good with { Id = "s2", Chain = "nobody" },
            "city" => good with { Id = "s2", City = "atlantis" },
            "place" => good with { Id = "s2", Latitude = 31.2 },
            "hours" => good with { Id = "s2", Hours = "22:00-09:00" },
            "coupon" => good with { Id = "s2", Coupons = ["free-money"] },
            "rating" => good with { Id = "s2", Rating = 6 },
            _ => good,
        };

        var refusal = Assert.Throws<CatalogueDataException>(() => reader.Read(bad));

        Assert.StartsWith($"stores.json: {bad.Id}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    private static MenuReader Reader() =>
        new([Size], new Dictionary<string, IReadOnlyList<string>>(), new HashSet<string> { "tea" });

    private static City Hangzhou() =>
        new(
            "hangzhou",
            new LocalizedText("杭州", "Hangzhou"),
            [],
            new GeoPoint(29.9, 119.6),
            new GeoPoint(30.6, 120.6)
        );

    private static ChainData Chain(IReadOnlyList<string> groups, int items = 10, string tag = "tea") =>
        new(
            "tea",
            "茶",
            "Tea",
            [],
            50,
            new DeliveryData(300, 100, 8_000),
            [
                .. Enumerable
                    .Range(0, items)
                    .Select(i => new ItemData($"i{i}", $"茶{i}", $"Tea {i}", 1_000, [tag], "own")),
            ],
            new Dictionary<string, IReadOnlyList<string>> { ["own"] = groups }
        );
}

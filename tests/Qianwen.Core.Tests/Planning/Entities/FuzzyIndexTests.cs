using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Tests.Planning.Entities;

public sealed class FuzzyIndexTests
{
    private static readonly FuzzyIndex Index = EntityIndex.Of(TestRegistry.Snapshot).Fuzzy;

    [Theory]
    [InlineData("croisant", "croissant")]
    [InlineData("americanoo", "americano")]
    [InlineData("strabucks", "starbucks")]
    [InlineData("boyajuxian", "boyajuexian")]
    [InlineData("伯牙绝炫", "伯牙绝弦")]
    [InlineData("八王茶鸡", "霸王茶姬")]
    [InlineData("生耶拿铁", "生椰拿铁")]
    public void Nearest_Slip_IsTheName(string slip, string name) =>
        Assert.Equal(name, Assert.Single(Index.Nearest(slip, _ => true)).Name.Key);

    [Theory]
    [InlineData("mocha")]
    [InlineData("tea")]
    [InlineData("zorb")]
    [InlineData("宫保鸡丁")]
    [InlineData("茶")]
    public void Nearest_OtherWord_IsNone(string word) => Assert.Empty(Index.Nearest(word, _ => true));
}

using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Entities;

public sealed class EntityLinkerTests
{
    private static readonly EntityIndex Index = EntityIndex.Of(TestRegistry.Snapshot);

    [Theory]
    [InlineData("霸王茶姬的伯牙绝弦", "霸王茶姬:Vocabulary 伯牙绝弦:Vocabulary")]
    [InlineData("霸王茶姬伯牙絕弦", "霸王茶姬:Vocabulary 伯牙绝弦:Vocabulary")]
    [InlineData("霸王的伯牙", "霸王:Alias")]
    [InlineData("bawang chaji", "bawang chaji:Alias")]
    [InlineData("bawangchaji", "bawangchaji:Alias")]
    [InlineData("ba wang cha ji", "ba wang cha ji:Alias")]
    [InlineData("bo ya jue xian", "bo ya jue xian:Vocabulary")]
    [InlineData("huatian wulong", "huatian wulong:Pinyin")]
    [InlineData("two lattes", "lattes:Vocabulary")]
    [InlineData("Boya-Juexian", "boya-juexian:Vocabulary")]
    [InlineData("no sugar less ice", "no sugar:Vocabulary less ice:Vocabulary")]
    [InlineData("热拿铁", "热:Vocabulary 拿铁:Vocabulary")]
    [InlineData("热干面", "")]
    [InlineData("bread and butter pudding", "bread and butter pudding:Vocabulary")]
    [InlineData("relatte", "")]
    public void Link_Sentence_FindsTheNames(string sentence, string expected)
    {
        var folded = FoldedText.Of(sentence);

        var found = EntityLinker.Link(Index, Tokenizer.Split(folded.Text));

        Assert.Equal(
            expected,
            string.Join(' ', found.Select(match => $"{folded.Text[match.Span.Start..match.Span.End]}:{match.Reason}"))
        );
    }

    [Fact]
    public void Link_NameOfSeveralShops_GivesAll()
    {
        var match = Assert.Single(EntityLinker.Link(Index, Tokenizer.Split("拿铁")));

        Assert.Equal(["luckin/latte", "starbucks/latte", "latte"], match.Entities.Select(entity => entity.Id));
    }

    [Fact]
    public void Of_NamesOfAnotherFamily_StayOutOfFood()
    {
        var hotels = TestRegistry.Another(
            CapabilityFamilies.Hotel,
            [new("latte-inn", EntityKind.Merchant, new("拿铁酒店", "Latte Inn"), ["拿铁"])]
        );
        var registry = TestRegistry.Snapshot with { Providers = [hotels, .. TestRegistry.Snapshot.Providers] };

        Assert.Empty(EntityIndex.Of(registry).ById(EntityKind.Merchant, "latte-inn"));
        Assert.Single(EntityIndex.Of(registry, CapabilityFamilies.Hotel).ById(EntityKind.Merchant, "latte-inn"));
    }

    [Fact]
    public void Of_SameSnapshot_IsBuiltOnce() =>
        Assert.Same(EntityIndex.Of(TestRegistry.Snapshot), EntityIndex.Of(TestRegistry.Snapshot));
}

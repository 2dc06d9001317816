using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning;

/// <summary>Nothing that is counted is lost, and nothing is bought that only says how something is wished.</summary>
public sealed class CountedThingsTests
{
    [Theory]
    [InlineData("一份扬州炒饭一份牛肉炒饭", "1 扬州炒饭|1 牛肉炒饭")]
    [InlineData("一碗牛肉面，一瓶水", "1 牛肉面|1 水")]
    [InlineData("两份炒饭，一份扬州炒饭一份牛肉炒饭", "1 扬州炒饭|1 牛肉炒饭")]
    [InlineData("three wraps, two chicken wraps and one falafel wrap", "2 chicken wraps|1 falafel wrap")]
    [InlineData("a loaf of bread and 2 litres of milk", "1 bread|2 milk")]
    [InlineData("a jar of pickles and three cartons of juice", "1 pickles|3 juice")]
    [InlineData("1 burger and 1 cheeseburger", "1 burger|1 cheeseburger")]
    public void Parse_CountedThings_AreAllKept(string said, string things) =>
        Assert.Equal(things, string.Join('|', Read(said).Select(item => $"{item.Quantity} {item.Words}")));

    [Theory]
    [InlineData("一个巧克力蛋糕，少奶油", "巧克力蛋糕", "少奶油")]
    [InlineData("一碗牛肉面，少辣椒", "牛肉面", "少辣椒")]
    public void Parse_ClauseOfMoreOrLess_IsAnOptionOfWhatStandsBefore(string said, string thing, string option)
    {
        var item = Assert.Single(Read(said));

        Assert.Equal(thing, item.Words);
        Assert.Equal(option, Assert.Single(item.Options).Words);
    }

    private static IReadOnlyList<ItemDraft> Read(string said) =>
        new ItemListParser(EntityIndex.Of(TestRegistry.Snapshot))
            .Parse(new WorkingText(FoldedText.Of(said)), asked: true)
            .Items;
}

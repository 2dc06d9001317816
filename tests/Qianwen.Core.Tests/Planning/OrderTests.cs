using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning;

public sealed class OrderTests
{
    [Theory]
    [InlineData("Order me 40 cups of Bawang Tea Ji's Boya Juexian", "40×Boya Juexian")]
    [InlineData("点40杯霸王茶姬的伯牙绝弦送到西溪园区，少冰，半糖", "40×伯牙绝弦 +少冰 +半糖")]
    [InlineData("點四十杯霸王茶姬的伯牙絕弦，少冰半糖", "40×伯牙绝弦 +少冰 +半糖")]
    [InlineData(
        "two lattes, one oat milk one without sugar, and a croissant, under 90 yuan",
        "1×Latte +oat milk; 1×Latte -sugar; 1×Croissant"
    )]
    [InlineData("40杯伯牙绝弦，一半少冰一半去冰", "20×伯牙绝弦 +少冰; 20×伯牙绝弦 -冰")]
    [InlineData("帮我点两杯八王茶姬的波牙绝弦", "2×伯牙绝弦")]
    public async Task Plan_Order_HasTheItems(string utterance, string items)
    {
        var result = await Ask.About(utterance);

        Assert.Equal(PlanKind.Plan, result.Kind);
        Assert.Equal(items, Ask.Items(result));
    }
}

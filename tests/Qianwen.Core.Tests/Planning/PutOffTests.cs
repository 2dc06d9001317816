using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning;

/// <summary>A wish that is put off or taken back in the same breath is no order; what follows it still is.</summary>
public sealed class PutOffTests
{
    public static TheoryData<string> Withdrawn { get; } =
        SentenceTable.Lines(
            """
            I'd love a Boya Juexian but not today
            I want two lattes, maybe next week
            two lattes please... no, forget it
            order two lattes. actually never mind
            order 3 americanos, but maybe some other time
            give me a latte, not now though
            I want a latte or maybe later
            我想喝伯牙绝弦，不过今天不要
            想喝奶茶，等下次吧
            想喝一杯伯牙绝弦，算了
            点两杯拿铁吧，还是算了
            来两杯拿铁，改天再说
            我要三杯美式，现在先不要
            帮我点杯拿铁吧，还是下次吧
            """
        );

    [Theory]
    [MemberData(nameof(Withdrawn))]
    public async Task Plan_WishTakenBack_OrdersNothing(string utterance) =>
        Assert.Equal(PlanKind.Answer, (await Ask.About(utterance)).Kind);

    [Theory]
    [InlineData("I want a latte. never mind, get me two americanos", "2×Americano")]
    [InlineData("来两杯拿铁，算了，来三杯美式", "3×美式")]
    [InlineData("two lattes but not too sweet", "2×Latte +not too sweet")]
    [InlineData("来两杯拿铁，今天不要冰", "2×拿铁 -冰")]
    public async Task Plan_OtherWishBehind_IsOrdered(string utterance, string items) =>
        Assert.Equal(items, Ask.Items(await Ask.About(utterance)), ignoreCase: true);
}

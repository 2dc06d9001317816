using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>Single wishes of every family, in both languages.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData(
        "Book a hotel near the Bund from Friday for two nights",
        "hotel/book check_in=Friday near=the Bund nights=two nights"
    )]
    [InlineData(
        "find me a 4 star hotel in Beijing with free parking under 600 yuan",
        "hotel/search facility=free parking location=Beijing price=under 600 yuan stars=4 star"
    )]
    [InlineData("订周五外滩附近的酒店，住两晚", "hotel/book check_in=周五 near=外滩 nights=两晚")]
    [InlineData(
        "I need a table for four at Pescatore tomorrow at 7pm",
        "restaurant/book date=tomorrow name=Pescatore party_size=four time=7pm"
    )]
    [InlineData(
        "找一家人均100-150元的川菜馆，要有包间",
        "restaurant/search cuisine=川菜 facility=包间 price=人均100-150元"
    )]
    [InlineData(
        "book me a flight from New York to LA on Friday, business class",
        "flight/book class=business class date=Friday destination=LA origin=New York"
    )]
    [InlineData(
        "帮我订一张明天从北京到上海的机票",
        "flight/book date=明天 destination=上海 origin=北京 passengers=一张"
    )]
    [InlineData("北京飞广州的航班有哪些，下周一出发", "flight/search date=下周一 destination=广州 origin=北京")]
    [InlineData(
        "I need 1 train ticket from San Diego to Phoenix on the 8th",
        "train/book date=the 8th destination=Phoenix origin=San Diego passengers=1 train ticket"
    )]
    [InlineData(
        "买两张后天杭州到南京的高铁票，二等座",
        "train/book date=后天 destination=南京 origin=杭州 passengers=两张 seat=二等座 train_type=高铁"
    )]
    [InlineData(
        "get me a taxi to 2508 University Avenue, Palo Alto, CA",
        "ride_hailing/book destination=2508 University Avenue, Palo Alto, CA vehicle_type=taxi"
    )]
    [InlineData(
        "叫一辆车从公司去虹桥机场，明早八点",
        "ride_hailing/book date=明早 destination=虹桥机场 origin=公司 time=早八点"
    )]
    [InlineData("how do i get to brighton", "maps/route destination=brighton")]
    [InlineData("从天安门到颐和园怎么走", "maps/route destination=颐和园 origin=天安门")]
    [InlineData("send $20 to John for lunch", "payment/transfer amount=$20 payee=John")]
    [InlineData("给张三转200块", "payment/transfer amount=200块 payee=张三")]
    [InlineData("pay my electric bill", "payment/pay bill=electric bill")]
    [InlineData("我的余额还有多少", "payment/balance")]
    public async Task Plan_Wish_IsFilledWordForWord(string utterance, string expected) =>
        Assert.Equal(expected, Services.Legs(await Services.Ask(utterance)));

    [Theory]
    [InlineData("两杯拿铁", "Plan 2×拿铁")]
    [InlineData("买两杯奶茶", "Plan 2×奶茶")]
    [InlineData("two lattes with oat milk to xixi campus", "Plan 2×Latte +oat milk | to xixi")]
    public async Task Plan_Food_StaysFood(string utterance, string expected) =>
        Assert.Equal(expected, Ask.Summary(await Services.Ask(utterance)));

    [Fact]
    public async Task Plan_CoffeeMachine_IsShopping() =>
        Assert.Equal("shopping", Assert.Single((await Services.Ask("买个咖啡机")).Legs).Family);

    [Fact]
    public async Task Plan_Budget_IsALimitThatBinds()
    {
        var leg = Assert.Single(
            (
                await Services.Ask(
                    "Looking for a blue CDI unit for Yamaha. My budget is only `507`, but I have a voucher."
                )
            ).Legs
        );

        Assert.Equal(50700, leg.Get<BudgetLimit>(ArgumentNames.Budget)!.Max.Amount);
    }

    [Theory]
    [InlineData("买个咖啡机", "文一西路 98 号 3 幢 501", "profile default")]
    [InlineData("买个咖啡机寄到公司", "未来科技城 8 号楼", "profile")]
    public async Task Plan_Goods_GoToAnAddressOfThePerson(string utterance, string address, string reason)
    {
        var result = await Services.Ask(utterance);

        Assert.Equal(address, Assert.Single(result.Legs).Get<DeliveryAddress>(ArgumentNames.Address)!.Text);
        Assert.Contains(result.Why!, why => why.Argument == ArgumentNames.Address && why.Reason == reason);
    }

    [Fact]
    public async Task Plan_EveryArgument_HasItsEvidence()
    {
        var result = await Services.Ask("Book a hotel near the Bund from Friday for two nights");

        var leg = Assert.Single(result.Legs);
        Assert.Equal(leg.Args.Keys, result.Why!.Where(why => why.Words.Length > 0).Select(why => why.Argument).Order());
        Assert.All(result.Why!, why => Assert.NotEmpty(why.Reason));
        Assert.InRange(result.Confidence, 0.6, 0.99);
    }
}

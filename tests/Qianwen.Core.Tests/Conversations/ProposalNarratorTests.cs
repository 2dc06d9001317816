using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Core.Conversations;
using Qianwen.Core.Offers;
using Qianwen.Core.Tests.Offers;

namespace Qianwen.Core.Tests.Conversations;

public sealed class ProposalNarratorTests
{
    [Fact]
    public void Propose_OneOrder_SaysWhatFromWhomToWhereWhenAndForHowMuch()
    {
        Assert.Equal(
            "CHAGEE (near): 2 × Boya Juexian, to 西溪园区, there by 14:40. ¥37.00 in all. Shall I order it?",
            Propose("en").Text
        );
        Assert.Equal(
            "霸王茶姬（near）：2 × 伯牙绝弦，送到西溪园区，约 14:40 到。合计 ¥37.00。下单吗？",
            Propose("zh-CN").Text
        );
    }

    [Fact]
    public void Propose_TwoOrders_NamesBothAndOneTotal()
    {
        var text = Propose("en", null, Sample.Order(), Sample.Order(Sample.Offer("far"), "leg-2")).Text;

        Assert.Contains("CHAGEE (near)", text, StringComparison.Ordinal);
        Assert.Contains("CHAGEE (far)", text, StringComparison.Ordinal);
        Assert.EndsWith("¥74.00 in all. Shall I order it?", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("卖完了", "it is sold out")]
    [InlineData("卖完了。", "it is sold out.")]
    public void Propose_AfterAFailure_SaysWhyWithoutADoubleStop(string zh, string en)
    {
        var notice = new LocalizedText(zh, en);

        Assert.StartsWith("上一个方案没成（卖完了）。霸王", Propose("zh-CN", notice).Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "The last proposal fell through (it is sold out). CHAGEE",
            Propose("en", notice).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Propose_Item_IsOnePerRoundAndCarriesTheCart()
    {
        var item = Propose("en");

        Assert.Equal("t-1/proposal:1", item.Id);
        Assert.Equal(CartBuilder.Build("t-1", 1, [Sample.Order()]).Hash, item.Cart.Hash);
    }

    [Fact]
    public void CannotServe_Reason_IsSaidInThePersonsLanguage()
    {
        var item = ProposalNarrator.CannotServe(
            Task("zh-CN"),
            new NoOfferReason("closed", new("打烊了。", "Closed."), new("换一家", "Try another"), []),
            Story.At
        );

        Assert.Equal(("closed", "打烊了。", "换一家"), (item.Code, item.Text, item.Next));
    }

    private static ProposalItem Propose(string locale, LocalizedText? notice = null, params CartOrder[] orders)
    {
        var cart = CartBuilder.Build("t-1", 1, orders.Length > 0 ? orders : [Sample.Order()]);
        return new ProposalNarrator(new PersonClock("Asia/Shanghai")).Propose(
            Task(locale) with
            {
                Notice = notice,
            },
            cart,
            new JobRanking([], []),
            [],
            Story.At
        );
    }

    private static TaskInput Task(string locale) => new("t-1", "c-1", "lin", locale, [Sample.Leg()]);
}

using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Core.Conversations;
using Qianwen.Core.Tests.Offers;

namespace Qianwen.Core.Tests.Conversations;

public sealed class QuoteNarratorTests
{
    private static readonly LocalizedText Store = new("霸王茶姬", "CHAGEE");

    [Theory]
    [InlineData(0, "Nobody suitable found.", "没有找到合适的店家。")]
    [InlineData(1, "Asking 1 store for a price…", "正在向 1 家店询价…")]
    [InlineData(3, "Asking 3 stores for a price…", "正在向 3 家店询价…")]
    public void Searching_HowMany_IsSaid(int stores, string en, string zh) =>
        Assert.Equal(new LocalizedText(zh, en), QuoteNarrator.Searching(stores));

    [Fact]
    public void Answer_OfferRefusalOrNothing_IsSaid()
    {
        var refusal = new StoreRefusal("near", Store, RefusalCodes.Closed, new("打烊了", "it is closed"), []);

        Assert.Equal("CHAGEE: ¥37.00", QuoteNarrator.Answer(Store, new QuoteResponse([Sample.Offer()], null)).En);
        Assert.Equal("霸王茶姬：打烊了", QuoteNarrator.Answer(Store, new QuoteResponse([], refusal)).Zh);
        Assert.Equal("CHAGEE: no offer", QuoteNarrator.Answer(Store, new QuoteResponse([], null)).En);
    }
}

using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;

namespace Qianwen.Core.Tests.Conversations;

public sealed class TrackingNarratorTests
{
    [Theory]
    [InlineData(MerchantOrderStatus.Accepted, "The store accepted the order.", "店家已接单。")]
    [InlineData(MerchantOrderStatus.Making, "Being made: 12 of 40.", "制作中 12/40。")]
    [InlineData(MerchantOrderStatus.Ready, "All ready, waiting for the rider.", "全部做好，等骑手取餐。")]
    [InlineData(MerchantOrderStatus.Cancelled, "The store cancelled the order.", "店家取消了订单。")]
    public void Kitchen_EveryStatus_IsSaid(MerchantOrderStatus status, string en, string zh)
    {
        var fact = new JobFact.KitchenNews(Story.Kitchen(status, 12));

        Assert.Equal(en, Story.Words(fact));
        Assert.Equal(zh, Story.Words(fact, "zh-CN"));
    }

    [Theory]
    [InlineData(DeliveryStatus.Assigned, "Rider 小王 is assigned, due at 14:25.", "骑手小王已接单，预计 14:25 送到。")]
    [InlineData(DeliveryStatus.AtStore, "Rider 小王 is at the store.", "骑手小王到店了。")]
    [InlineData(DeliveryStatus.PickedUp, "Rider 小王 picked it up, due at 14:25.", "骑手小王已取餐，预计 14:25 送到。")]
    [InlineData(
        DeliveryStatus.OnTheWay,
        "Rider 小王 is 400 m away, due at 14:25.",
        "骑手小王在路上，还有 400 米，预计 14:25 送到。"
    )]
    [InlineData(DeliveryStatus.Delivered, "Rider 小王 delivered it.", "骑手小王已送达。")]
    [InlineData(
        DeliveryStatus.Reassigning,
        "The rider gave up; another one is being found.",
        "骑手临时取消，正在换一位。"
    )]
    [InlineData(DeliveryStatus.Cancelled, "The delivery is called off.", "配送已取消。")]
    [InlineData(DeliveryStatus.Failed, "The delivery failed.", "配送失败。")]
    public void Rider_EveryStatus_IsSaid(DeliveryStatus status, string en, string zh)
    {
        var fact = new JobFact.RiderNews(Story.Trip(status));

        Assert.Equal(en, Story.Words(fact));
        Assert.Equal(zh, Story.Words(fact, "zh-CN"));
    }

    [Fact]
    public void Rider_OneOfTwoTrips_SaysWhich()
    {
        var fact = new JobFact.RiderNews(Story.Trip(DeliveryStatus.AtStore, 2, 2));

        Assert.Equal("Trip 2 of 2 (20 items): Rider 小王 is at the store.", Story.Words(fact));
        Assert.Equal("第 2/2 趟（20 份）：骑手小王到店了。", Story.Words(fact, "zh-CN"));
    }

    [Fact]
    public void Rider_Item_HasThePositionAndTheOrdersCode()
    {
        var update = Story.Trip(DeliveryStatus.OnTheWay);

        var item = Story.Tell<TrackingItem>(new JobFact.RiderNews(update), order: Story.Order());

        Assert.Equal(("t-1:1:leg-1", "on_the_way", "A07"), (item.OrderKey, item.Status, item.PickupCode));
        Assert.Equal(
            (update.Position, update.DistanceMetres, update.Eta),
            (item.Position, item.DistanceMetres, item.Eta)
        );
    }

    [Fact]
    public void Rider_NoEta_SaysADash() =>
        Assert.EndsWith(
            "due at —.",
            Story.Words(new JobFact.RiderNews(Story.Trip(DeliveryStatus.Assigned) with { Eta = null })),
            StringComparison.Ordinal
        );
}

using Microsoft.Azure.Functions.Worker;

namespace Qianwen.AzureSdk.Facade.Tests.Worker;

public sealed class AttributeTests
{
    [Fact]
    public void HttpTriggerAttribute_OfEachForm_KeepsLevelAndMethods()
    {
        Assert.Equal(AuthorizationLevel.Function, new HttpTriggerAttribute().AuthLevel);
        Assert.Equal(["get", "post"], new HttpTriggerAttribute("get", "post").Methods!);

        var attribute = new HttpTriggerAttribute(AuthorizationLevel.Anonymous, "get") { Route = "tasks/{id}" };
        Assert.Equal((AuthorizationLevel.Anonymous, "tasks/{id}"), (attribute.AuthLevel, attribute.Route));
        Assert.Equal(["get"], attribute.Methods!);
    }

    [Fact]
    public void ServiceBusTriggerAttribute_OfAQueue_CompletesByItselfUnlessToldNotTo()
    {
        var attribute = new ServiceBusTriggerAttribute("orders");

        Assert.Equal(("orders", null, null), (attribute.QueueName, attribute.TopicName, attribute.SubscriptionName));
        Assert.True(attribute.AutoCompleteMessages);
        Assert.False(attribute.IsBatched || attribute.IsSessionsEnabled);
    }

    [Fact]
    public void TimerTriggerAttribute_OfASchedule_IsMonitored()
    {
        var attribute = new TimerTriggerAttribute("0 */5 * * * *");

        Assert.Equal(
            ("0 */5 * * * *", true, false),
            (attribute.Schedule, attribute.UseMonitor, attribute.RunOnStartup)
        );
    }

    [Fact]
    public void RetryAttributes_OfBothKinds_KeepTheirNumbers()
    {
        var fixedDelay = new FixedDelayRetryAttribute(3, "00:00:05");
        var growing = new ExponentialBackoffRetryAttribute(5, "00:00:01", "00:01:00");

        Assert.Equal((3, "00:00:05"), (fixedDelay.MaxRetryCount, fixedDelay.DelayInterval));
        Assert.Equal((5, "00:00:01"), (growing.MaxRetryCount, growing.MinimumInterval));
        Assert.Equal("00:01:00", growing.MaximumInterval);
    }

    [Theory]
    [InlineData(typeof(string), true)]
    [InlineData(typeof(int?), true)]
    [InlineData(typeof(int), false)]
    public void FunctionParameter_OfAType_KnowsWhetherItCanBeNull(Type type, bool expected) =>
        Assert.Equal(expected, new FunctionParameter("input", type).IsReferenceOrNullableType);
}

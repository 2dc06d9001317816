using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace Qianwen.AzureSdk.Facade.Tests.DurableTask;

public sealed class DataTests
{
    [Fact]
    public void JsonDataConverter_RoundTrip_GivesTheValueBack()
    {
        var text = JsonDataConverter.Default.Serialize(new Order("tea", 40));

        Assert.Equal(new Order("tea", 40), JsonDataConverter.Default.Deserialize<Order>(text));
    }

    [Fact]
    public void JsonDataConverter_Nothing_StaysNothing()
    {
        Assert.Null(JsonDataConverter.Default.Serialize(null));
        Assert.Null(JsonDataConverter.Default.Deserialize<Order>(null));
        Assert.Equal(0, JsonDataConverter.Default.Deserialize<int>(null));
    }

    [Fact]
    public void OrchestrationMetadata_WithAConverter_ReadsItsPayloads()
    {
        var metadata = new OrchestrationMetadata("Buy", "id")
        {
            DataConverter = JsonDataConverter.Default,
            SerializedInput = "1",
            SerializedOutput = "2",
            SerializedCustomStatus = "3",
        };

        Assert.Equal(1, metadata.ReadInputAs<int>());
        Assert.Equal(2, metadata.ReadOutputAs<int>());
        Assert.Equal(3, metadata.ReadCustomStatusAs<int>());
    }

    [Fact]
    public void OrchestrationMetadata_WithoutPayloads_RefusesToReadThem()
    {
        var metadata = new OrchestrationMetadata("Buy", "id");

        Assert.Throws<InvalidOperationException>(() => metadata.ReadOutputAs<int>());
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Running, true, false)]
    [InlineData(OrchestrationRuntimeStatus.Pending, false, false)]
    [InlineData(OrchestrationRuntimeStatus.Suspended, false, false)]
    [InlineData(OrchestrationRuntimeStatus.Completed, false, true)]
    [InlineData(OrchestrationRuntimeStatus.Failed, false, true)]
    [InlineData(OrchestrationRuntimeStatus.Terminated, false, true)]
    public void OrchestrationMetadata_InAState_KnowsWhetherItRunsOrIsDone(
        OrchestrationRuntimeStatus status,
        bool running,
        bool completed
    )
    {
        var metadata = new OrchestrationMetadata("Buy", "id") { RuntimeStatus = status };

        Assert.Equal((running, completed), (metadata.IsRunning, metadata.IsCompleted));
    }

    [Fact]
    public async Task Pageable_OfThreePages_YieldsAllValuesInOrder()
    {
        var asked = new List<string?>();
        var pageable = Pageable.Create<int>(
            (continuation, _) =>
            {
                asked.Add(continuation);
                var page = int.Parse(continuation ?? "0");
                return Task.FromResult(new Page<int>([page * 2, page * 2 + 1], page == 2 ? null : $"{page + 1}"));
            }
        );

        Assert.Equal([0, 1, 2, 3, 4, 5], await pageable.ToListAsync());
        Assert.Equal([null, "1", "2"], asked);
    }

    [Fact]
    public async Task Pageable_FromAToken_StartsThereWithTheSizeAskedFor()
    {
        (string?, int?) asked = default;
        var pageable = Pageable.Create<int>(
            (continuation, size, _) =>
            {
                asked = (continuation, size);
                return Task.FromResult(new Page<int>([1]));
            }
        );

        Assert.Single(await pageable.AsPages("token", 5).ToListAsync());
        Assert.Equal(("token", 5), asked);
    }

    private sealed record Order(string Item, int Count);
}

using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Qianwen.Conformance.Durable;

public abstract class QueryConformance<TFixture> : DurableConformance<TFixture>
    where TFixture : IDurableFixture, new()
{
    [Fact]
    public async Task GetAllInstances_NoFilter_AllInOrderOfCreation()
    {
        await StartSomeAsync();

        Assert.Equal(["a-1", "a-2", "b-1", "b-2"], await IdsAsync(new OrchestrationQuery()));
    }

    [Fact]
    public async Task GetAllInstances_Prefix_ThoseOnly()
    {
        await StartSomeAsync();

        Assert.Equal(["b-1", "b-2"], await IdsAsync(new OrchestrationQuery(InstanceIdPrefix: "b-")));
        Assert.Empty(await IdsAsync(new OrchestrationQuery(InstanceIdPrefix: "%")));
    }

    [Fact]
    public async Task GetAllInstances_Statuses_ThoseOnly()
    {
        await StartSomeAsync();
        OrchestrationRuntimeStatus[] running = [OrchestrationRuntimeStatus.Running];
        OrchestrationRuntimeStatus[] ended = [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed];

        Assert.Equal(["a-1", "a-2", "b-2"], await IdsAsync(new OrchestrationQuery(Statuses: running)));
        Assert.Equal(["b-1"], await IdsAsync(new OrchestrationQuery(Statuses: ended)));
    }

    [Fact]
    public async Task GetAllInstances_CreatedRange_BoundsAreIncluded()
    {
        var start = Host.Now;
        await StartSomeAsync();

        var query = new OrchestrationQuery(start.AddMinutes(1), start.AddMinutes(2));

        Assert.Equal(["a-2", "b-1"], await IdsAsync(query));
    }

    [Fact]
    public async Task GetAllInstances_Pages_ContinueWhereTheyEnded()
    {
        await StartSomeAsync();

        var pages = new List<Page<OrchestrationMetadata>>();
        await foreach (var page in Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 3)).AsPages())
        {
            pages.Add(page);
        }

        Assert.Equal([3, 1], pages.Select(page => page.Values.Count));
        var rest = new OrchestrationQuery(ContinuationToken: pages[0].ContinuationToken);
        Assert.Equal(["b-2"], await IdsAsync(rest));
        Assert.Null(pages[1].ContinuationToken);
    }

    [Fact]
    public async Task GetAllInstances_OtherHub_None()
    {
        await StartSomeAsync();

        Assert.Empty(await IdsAsync(new OrchestrationQuery(TaskHubNames: ["elsewhere"])));
        Assert.Equal(4, (await IdsAsync(new OrchestrationQuery(TaskHubNames: [Client.Name]))).Count);
    }

    [Fact]
    public async Task GetInstance_WithoutPayloads_HasNone()
    {
        await StartSomeAsync();

        var bare = await Client.GetInstanceAsync("b-1", getInputsAndOutputs: false);
        var full = await Client.GetInstanceAsync("b-1", getInputsAndOutputs: true);

        Assert.Null(bare!.SerializedInput);
        Assert.Null(bare.SerializedOutput);
        Assert.Null(bare.SerializedCustomStatus);
        Assert.Equal(3, full!.ReadInputAs<int>());
        Assert.Equal("go 3", full.ReadOutputAs<string>());
        Assert.Equal("working on 3", full.ReadCustomStatusAs<string>());
        Assert.Equal("main", full.Name);
    }

    [Fact]
    public async Task GetAllInstances_WithPayloads_CarryThem()
    {
        await StartSomeAsync();

        var query = new OrchestrationQuery(FetchInputsAndOutputs: true, InstanceIdPrefix: "a");
        var inputs = new List<int>();
        await foreach (var instance in Client.GetAllInstancesAsync(query))
        {
            inputs.Add(instance.ReadInputAs<int>());
        }

        Assert.Equal([1, 2], inputs);
    }

    /// <summary>ListInstanceIdsAsync: ids of finished instances by status and completion time, in pages that go on from a key.</summary>
    [Fact]
    public async Task ListInstanceIds_Finished_ByStatusAndTimeInPages()
    {
        await StartSomeAsync();
        await Client.RaiseEventAsync("a-2", "go", "go");
        await Host.AdvanceAsync(TimeSpan.FromMinutes(1));
        var between = Host.Now;
        await Host.AdvanceAsync(TimeSpan.FromMinutes(1));
        await Client.TerminateInstanceAsync("b-2");
        await Host.FinishAsync("b-2");

        Assert.Equal(["a-2", "b-1", "b-2"], (await Client.ListInstanceIdsAsync()).Values);
        Assert.Equal(["b-2"], (await Client.ListInstanceIdsAsync([OrchestrationRuntimeStatus.Terminated])).Values);
        Assert.Equal(["b-2"], (await Client.ListInstanceIdsAsync(completedTimeFrom: between)).Values);
        Assert.Equal(["a-2", "b-1"], (await Client.ListInstanceIdsAsync(completedTimeTo: between)).Values);
        Assert.Empty((await Client.ListInstanceIdsAsync([OrchestrationRuntimeStatus.Running])).Values);

        var first = await Client.ListInstanceIdsAsync(pageSize: 2);
        var second = await Client.ListInstanceIdsAsync(pageSize: 2, lastInstanceKey: first.ContinuationToken);
        Assert.Equal(["a-2", "b-1"], first.Values);
        Assert.Equal(["b-2"], second.Values);
        Assert.Null(second.ContinuationToken);
    }

    private async Task StartSomeAsync()
    {
        Functions.Orchestrator(
            "main",
            async context =>
            {
                var input = context.GetInput<int>();
                context.SetCustomStatus($"working on {input}");
                return $"{await context.WaitForExternalEvent<string>("go")} {input}";
            }
        );
        await Host.StartAsync();
        foreach (var (index, id) in new[] { "a-1", "a-2", "b-1", "b-2" }.Index())
        {
            await Client.ScheduleNewOrchestrationInstanceAsync("main", index + 1, new StartOrchestrationOptions(id));
            await Host.AdvanceAsync(TimeSpan.FromMinutes(1));
        }

        await Client.RaiseEventAsync("b-1", "go", "go");
        await Host.FinishAsync("b-1");
    }

    private async Task<List<string>> IdsAsync(OrchestrationQuery query)
    {
        var ids = new List<string>();
        await foreach (var instance in Client.GetAllInstancesAsync(query))
        {
            ids.Add(instance.InstanceId);
        }

        return ids;
    }
}

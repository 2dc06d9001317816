using Qianwen.Contracts.Jobs;
using Qianwen.Functions.Jobs;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Jobs;

public sealed class SetTaskStatusActivityTests
{
    [Fact]
    public async Task RunAsync_QuotingAnew_ClosesTheCart()
    {
        await using var stores = await ProposedAsync();

        await SetAsync(stores, JobStatus.Quoting);

        var task = await stores.TaskAsync();
        Assert.Equal(JobStatus.Quoting, task.Status);
        Assert.Null(task.Cart);
        Assert.Equal(stores.Time.GetUtcNow(), task.UpdatedAt);
    }

    [Theory]
    [InlineData(JobStatus.Completed)]
    [InlineData(JobStatus.Failed)]
    [InlineData(JobStatus.Cancelled)]
    public async Task RunAsync_Ended_KeepsTheCartAndTheSummary(JobStatus status)
    {
        await using var stores = await ProposedAsync();

        await SetAsync(stores, status);

        var task = await stores.TaskAsync();
        Assert.Equal(status, task.Status);
        Assert.Equal(Samples.Cart().Hash, task.Cart!.Hash);
        Assert.Equal("Forty cups.", task.Summary);
        Assert.Equal(Samples.Start, task.CreatedAt);
    }

    [Fact]
    public async Task RunAsync_UnknownTask_Throws()
    {
        await using var stores = await Stores.CreateAsync();
        var activity = new SetTaskStatusActivity(stores.Tasks, stores.Time);

        await Assert.ThrowsAsync<KeyNotFoundException>(() =>
            activity.RunAsync(new TaskStatusChange("t-nobody", JobStatus.Failed), CancellationToken.None)
        );
    }

    private static async Task<Stores> ProposedAsync()
    {
        var stores = await Stores.CreateAsync();
        await stores.Tasks.UpdateAsync(
            Samples.TaskId,
            view => view with { Status = JobStatus.Proposed, Cart = Samples.Cart(), Summary = "Forty cups." },
            CancellationToken.None
        );
        return stores;
    }

    private static Task SetAsync(Stores stores, JobStatus status) =>
        new SetTaskStatusActivity(stores.Tasks, stores.Time).RunAsync(
            new TaskStatusChange(Samples.TaskId, status),
            CancellationToken.None
        );
}

using Qianwen.Contracts.Jobs;

namespace Qianwen.Azure.Tests.Tables;

public sealed class TableTaskStoreTests : StoreTestBase
{
    [Fact]
    public async Task CreateAsync_Twice_KeepsTheFirst()
    {
        await Tasks.CreateAsync(View("task/1", "first"), None);
        await Tasks.CreateAsync(View("task/1", "second"), None);

        Assert.Equal("first", (await Tasks.FindAsync("task/1", None))!.Summary);
    }

    [Fact]
    public async Task FindAsync_UnknownId_IsNull() => Assert.Null(await Tasks.FindAsync("task-none", None));

    [Fact]
    public async Task UpdateAsync_UnknownId_Throws() =>
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Tasks.UpdateAsync("task-none", view => view, None));

    [Fact]
    public async Task UpdateAsync_ManyAtOnce_LosesNoChange()
    {
        await Tasks.CreateAsync(View("task-1", ""), None);

        await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(_ => Tasks.UpdateAsync("task-1", view => view with { Summary = view.Summary + "x" }, None))
        );

        Assert.Equal(new string('x', 16), (await Tasks.FindAsync("task-1", None))!.Summary);
    }

    [Fact]
    public async Task UpdateAsync_Change_ReturnsWhatWasSaved()
    {
        await Tasks.CreateAsync(View("task-1", ""), None);

        var saved = await Tasks.UpdateAsync("task-1", view => view with { Status = JobStatus.Declined }, None);

        Assert.Equal(JobStatus.Declined, saved.Status);
        Assert.Equal(JobStatus.Declined, (await Tasks.FindAsync("task-1", None))!.Status);
    }

    private TaskView View(string id, string summary) =>
        new(id, "c-1", "lin", "en", JobStatus.Quoting, [], null, [], summary, Time.GetUtcNow(), Time.GetUtcNow());
}

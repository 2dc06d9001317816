using Qianwen.Contracts.Conversations;
using Qianwen.Core.Conversations;

namespace Qianwen.Azure.Tests.Tables;

public sealed class TableConversationStoreTests : StoreTestBase
{
    private const string Id = "c-1";
    private const string Lin = "lin";

    [Fact]
    public async Task CreateAsync_Twice_KeepsTheFirst()
    {
        var first = await Conversations.CreateAsync(Id, Lin, None);
        Time.Advance(TimeSpan.FromMinutes(1));

        var second = await Conversations.CreateAsync(Id, "wang", None);

        Assert.Equal((Lin, first.CreatedAt), (second.PersonId, second.CreatedAt));
    }

    [Fact]
    public async Task FindAsync_UnknownId_IsNull() => Assert.Null(await Conversations.FindAsync("c-none", None));

    [Fact]
    public async Task AppendAsync_UnknownConversation_Throws() =>
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Conversations.AppendAsync("c-none", [], null, None));

    [Fact]
    public async Task AppendAsync_Items_AreReadInOrderWithTheirTypes()
    {
        await Conversations.CreateAsync(Id, Lin, None);

        await Conversations.AppendAsync(Id, [Text("t-1", "点40杯"), Progress("p-1")], null, None);

        var items = await Conversations.ReadAsync(Id, 0, 10, None);
        Assert.Equal([(1L, "t-1"), (2L, "p-1")], items.Select(item => (item.Sequence, item.Item.Id)));
        Assert.Equal("点40杯", Assert.IsType<TextItem>(items[0].Item).Text);
        Assert.IsType<ProgressItem>(items[1].Item);
    }

    [Fact]
    public async Task AppendAsync_SameIdAgain_LeavesTheFirstAndStillChangesTheHeader()
    {
        await Conversations.CreateAsync(Id, Lin, None);
        await Conversations.AppendAsync(Id, [Text("t-1", "first")], null, None);

        await Conversations.AppendAsync(
            Id,
            [Text("t-1", "second"), Text("t-2", "third"), Text("t-2", "fourth")],
            header => header with { TaskIds = ["task-1"] },
            None
        );

        var items = await Conversations.ReadAsync(Id, 0, 10, None);
        Assert.Equal(["first", "third"], items.Select(item => ((TextItem)item.Item).Text));
        var header = await Conversations.FindAsync(Id, None);
        Assert.Equal(2, header!.LastSequence);
        Assert.Equal(["task-1"], header.TaskIds);
    }

    [Fact]
    public async Task AppendOnceAsync_ItemIsThere_ChangesNothing()
    {
        await Conversations.CreateAsync(Id, Lin, None);

        var first = await Conversations.AppendOnceAsync(Id, Text("m-1", "hi"), Handle("m-1"), None);
        await Conversations.AppendAsync(Id, [], header => header with { Handling = [] }, None);
        var second = await Conversations.AppendOnceAsync(Id, Text("m-1", "hi"), Handle("m-1"), None);

        Assert.Equal((true, false), (first, second));
        Assert.Empty((await Conversations.FindAsync(Id, None))!.Handling);
    }

    [Fact]
    public async Task AppendAsync_ChangeThatTouchesTheSequence_CannotMakeGaps()
    {
        await Conversations.CreateAsync(Id, Lin, None);

        await Conversations.AppendAsync(Id, [Text("t-1", "a")], header => header with { LastSequence = 99 }, None);

        Assert.Equal(1, (await Conversations.FindAsync(Id, None))!.LastSequence);
    }

    [Fact]
    public async Task AppendAsync_ManyAtOnce_LosesNothingAndLeavesNoGap()
    {
        await Conversations.CreateAsync(Id, Lin, None);

        await Task.WhenAll(
            Enumerable
                .Range(1, 20)
                .Select(i =>
                    Conversations.AppendAsync(
                        Id,
                        [Text($"t-{i}", "x")],
                        header => header with { Handling = [.. header.Handling, $"m-{i}"] },
                        None
                    )
                )
        );

        var items = await Conversations.ReadAsync(Id, 0, 100, None);
        Assert.Equal(Enumerable.Range(1, 20).Select(i => (long)i), items.Select(item => item.Sequence));
        Assert.Equal(20, items.Select(item => item.Item.Id).Distinct().Count());
        Assert.Equal(20, (await Conversations.FindAsync(Id, None))!.Handling.Distinct().Count());
    }

    [Fact]
    public async Task AppendAsync_MoreItemsThanOneTransactionHolds_AllArriveInOrder()
    {
        await Conversations.CreateAsync(Id, Lin, None);
        var items = Enumerable.Range(1, 130).Select(i => (ConversationItem)Text($"t-{i}", $"{i}")).ToList();

        await Conversations.AppendAsync(Id, items, header => header with { TaskIds = ["last"] }, None);

        var read = await Conversations.ReadAsync(Id, 0, 1000, None);
        Assert.Equal(items.Select(item => item.Id), read.Select(item => item.Item.Id));
        Assert.Equal(["last"], (await Conversations.FindAsync(Id, None))!.TaskIds);
    }

    [Fact]
    public async Task AppendAsync_ItemLongerThanOneProperty_ComesBackWhole()
    {
        await Conversations.CreateAsync(Id, Lin, None);
        var text = "x" + string.Concat(Enumerable.Repeat("🧋", 40_000));

        await Conversations.AppendAsync(Id, [Text("t-1", text)], null, None);

        var items = await Conversations.ReadAsync(Id, 0, 10, None);
        Assert.Equal(text, ((TextItem)items[0].Item).Text);
    }

    [Fact]
    public async Task AppendAsync_ItemLargerThanAnEntity_Throws()
    {
        await Conversations.CreateAsync(Id, Lin, None);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Conversations.AppendAsync(Id, [Text("t-1", new string('x', 600_000))], null, None)
        );
    }

    [Fact]
    public async Task ReadAsync_AfterASequence_GivesTheNextOnesUpToMax()
    {
        await Conversations.CreateAsync(Id, Lin, None);
        await Conversations.AppendAsync(
            Id,
            [.. Enumerable.Range(1, 12).Select(i => Text($"t-{i}", $"{i}"))],
            null,
            None
        );

        var items = await Conversations.ReadAsync(Id, 8, 3, None);

        Assert.Equal([9L, 10L, 11L], items.Select(item => item.Sequence));
    }

    [Fact]
    public async Task ListAsync_OwnConversations_NewestFirstAndPaged()
    {
        foreach (var id in new[] { "c-a", "c-b", "c-c" })
        {
            await Conversations.CreateAsync(id, Lin, None);
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        await Conversations.CreateAsync("c-other", "wang", None);

        var first = await Conversations.ListAsync(Lin, null, 2, None);
        var second = await Conversations.ListAsync(Lin, first.Next, 2, None);

        Assert.Equal(["c-c", "c-b"], first.Conversations.Select(header => header.Id));
        Assert.Equal(["c-a"], second.Conversations.Select(header => header.Id));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task ListAsync_CreatedTwice_ListsOnce()
    {
        await Conversations.CreateAsync(Id, Lin, None);
        Time.Advance(TimeSpan.FromSeconds(5));
        await Conversations.CreateAsync(Id, Lin, None);

        ConversationPage page = await Conversations.ListAsync(Lin, null, 10, None);

        Assert.Single(page.Conversations);
    }

    private static Func<ConversationHeader, ConversationHeader> Handle(string messageId) =>
        header => header with { Handling = [.. header.Handling, messageId] };

    private TextItem Text(string id, string text) => new(id, Time.GetUtcNow(), null, "user", text);

    private ProgressItem Progress(string id) => new(id, Time.GetUtcNow(), "task-1", "understood", "好的");
}

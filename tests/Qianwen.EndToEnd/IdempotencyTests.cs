using Qianwen.Contracts;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;
using Qianwen.Functions.Http;
using Qianwen.LocalHost.Faults;

namespace Qianwen.EndToEnd;

/// <summary>Requests that come again.</summary>
public sealed class IdempotencyTests
{
    private const string Order = """{"text":"点40杯霸王茶姬的伯牙绝弦"}""";

    [Fact]
    public async Task Conversation_SameKey_IsTheSameConversation()
    {
        await using var world = await World.StartAsync();
        using var raw = await world.RawAsync("lin");

        var first = await raw.PostAsync("conversations", "{}", "k");
        var again = await raw.PostAsync("conversations", "{}", "k");
        var other = await raw.PostAsync("conversations", "{}", "l");

        Assert.Equal(201, first.Status);
        Assert.Equal(first.Json["id"]!.GetValue<string>(), again.Json["id"]!.GetValue<string>());
        Assert.NotEqual(first.Json["id"]!.GetValue<string>(), other.Json["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Message_SameKeyAndBody_IsSaidOnceAndAnsweredTheSame()
    {
        await using var world = await World.StartAsync();
        var path = $"conversations/{await world.BeginAsync()}/messages";
        using var raw = await world.RawAsync("lin");

        var first = await raw.PostAsync(path, Order, "k");
        var again = await raw.PostAsync(path, Order, "k");
        await world.WaitForTaskAsync(JobStatus.Proposed);
        var later = await raw.PostAsync(path, Order, "k");

        Assert.Equal(202, first.Status);
        Assert.NotNull(first.Location);
        Assert.Equal(first, again);
        Assert.Equal(first, later);
        Assert.Single(await world.ItemsAsync<TextItem>(), item => item.Role == "user");
        Assert.Single((await Books.ReadAsync(world)).Tasks);
    }

    [Fact]
    public async Task Message_SameKeyOtherBody_Is422AndNotSaid()
    {
        await using var world = await World.StartAsync();
        var path = $"conversations/{await world.BeginAsync()}/messages";
        using var raw = await world.RawAsync("lin");
        await raw.PostAsync(path, Order, "k");

        var other = await raw.PostAsync(path, """{"text":"来两杯拿铁"}""", "k");

        other.AssertProblem(422, ProblemTypes.IdempotencyKeyReused);
        Assert.Single(await world.ItemsAsync<TextItem>(), item => item.Role == "user");
    }

    [Fact]
    public async Task Message_SameKeyOfAnotherPerson_IsAnotherMessage()
    {
        await using var world = await World.StartAsync();
        using var lin = await world.RawAsync("lin");
        using var wang = await world.RawAsync("wang");
        var mine = (await lin.PostAsync("conversations", "{}", "k")).Json["id"]!.GetValue<string>();
        var theirs = (await wang.PostAsync("conversations", "{}", "k")).Json["id"]!.GetValue<string>();

        var first = await lin.PostAsync($"conversations/{mine}/messages", Order, "m");
        var second = await wang.PostAsync($"conversations/{theirs}/messages", """{"text":"你好"}""", "m");

        Assert.NotEqual(mine, theirs);
        Assert.Equal((202, 202), (first.Status, second.Status));
        Assert.NotEqual(first.Json["messageId"]!.GetValue<string>(), second.Json["messageId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Message_NoKey_Is400AndNotSaid()
    {
        await using var world = await World.StartAsync();
        var path = $"conversations/{await world.BeginAsync()}/messages";
        using var raw = await world.RawAsync("lin");

        var answer = await raw.PostAsync(path, Order);

        answer.AssertProblem(400, ProblemTypes.IdempotencyKey);
        Assert.Empty(await world.TranscriptAsync());
    }

    [Fact]
    public async Task Message_FirstRequestDiedUnderWay_Is409UntilItsClaimEndsAndThenSaidOnce()
    {
        await using var world = await World.StartAsync();
        await world.AskAsync("你好");
        var path = $"conversations/{world.ConversationId}/messages";
        using (var dying = await world.RawAsync("lin"))
        {
            world.Database.Faults = new CrashAtCommit(world.Database.Commits + 2, CrashPoint.Before);
            await Assert.ThrowsAnyAsync<Exception>(async () =>
                Assert.Equal(202, (await dying.PostAsync(path, Order, "k")).Status)
            );
        }

        await world.RestartAsync();
        using var raw = await world.RawAsync("lin");
        var early = (await raw.PostAsync(path, Order, "k")).AssertProblem(409, ProblemTypes.RequestInFlight);
        Assert.InRange(early.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        await world.PassAsync(early.RetryAfter.Value);

        Assert.Equal(202, (await raw.PostAsync(path, Order, "k")).Status);
        await world.WaitForTaskAsync(JobStatus.Proposed);
        Assert.Single(await world.ItemsAsync<TextItem>(), item => item.Text == "点40杯霸王茶姬的伯牙绝弦");
    }

    [Fact]
    public async Task Decision_Repeated_BuysOnceAndIsAnsweredTheSame()
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(Shopping.FortyCups);
        var (path, yes) = await OpenAsync(world, Decision.Accept);
        using var raw = await world.RawAsync("lin");

        var first = await raw.PostAsync(path, yes, "k");
        var again = await raw.PostAsync(path, yes, "k");
        var otherKey = await raw.PostAsync(path, yes, "l");
        var noKey = await raw.PostAsync(path, yes);
        await world.WaitForTaskAsync(JobStatus.Fulfilling);
        var underWay = await raw.PostAsync(path, yes, "m");
        await world.WaitForTaskAsync(JobStatus.Completed);
        var afterwards = await raw.PostAsync(path, yes, "k");

        Assert.Equal(202, first.Status);
        Assert.Equal(first, again);
        Assert.Equal(first, afterwards);
        Assert.Equal([202, 202, 202], new[] { otherKey, noKey, underWay }.Select(answer => answer.Status));
        await world.SettleAsync();
        Assert.Single((await Books.ReadAsync(world)).Payments);
        Assert.Single(await world.ItemsAsync<ReceiptItem>());
    }

    [Fact]
    public async Task Decision_SameKeyOtherDecision_Is422()
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(Shopping.FortyCups);
        var (path, no) = await OpenAsync(world, Decision.Decline);
        using var raw = await world.RawAsync("lin");
        await raw.PostAsync(path, no, "k");

        var yes = no.Replace("decline", "accept", StringComparison.Ordinal);
        (await raw.PostAsync(path, yes, "k")).AssertProblem(422, ProblemTypes.IdempotencyKeyReused);

        await world.SettleAsync();
        Assert.Equal(JobStatus.Declined, (await world.FindTaskAsync())!.Status);
    }

    [Fact]
    public async Task Decision_OnAReplacedCart_Is409WithTheNewOneAndBuysNothing()
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(Shopping.FortyCups);
        var (path, stale) = await OpenAsync(world, Decision.Accept);
        var old = await world.WaitForItemAsync<ProposalItem>();
        await world.AskAsync("改成30杯");
        var fresh = await world.WaitForItemAsync<ProposalItem>(item => item.Cart.Hash != old.Cart.Hash);
        using var raw = await world.RawAsync("lin");

        var answer = (await raw.PostAsync(path, stale, "k")).AssertProblem(409, ProblemTypes.StaleCart);

        Assert.Equal(fresh.Cart.Hash, answer.Json["cart"]!["hash"]!.GetValue<string>());
        Assert.Equal(fresh.Cart.Total.Amount, answer.Json["cart"]!["total"]!["amount"]!.GetValue<long>());
        Assert.Equal(JobStatus.Proposed, (await world.FindTaskAsync())!.Status);
        await world.AcceptAsync();
        await world.SettleAsync();
        Assert.Equal(fresh.Cart.Total, Assert.Single(await world.ItemsAsync<ReceiptItem>()).Paid);
    }

    [Fact]
    public async Task Decision_AfterTheEnd_Is409AndChangesNothing()
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(Shopping.FortyCups);
        var (path, no) = await OpenAsync(world, Decision.Decline);
        await world.AcceptAsync();
        await world.WaitForTaskAsync(JobStatus.Completed);
        using var raw = await world.RawAsync("lin");

        (await raw.PostAsync(path, no, "k")).AssertProblem(409, ProblemTypes.NoOpenProposal);
        (await raw.PostAsync(path.Replace("decision", "cancel", StringComparison.Ordinal), "{}", "c")).AssertProblem(
            409,
            ProblemTypes.TaskOver
        );

        await world.SettleAsync();
        Assert.Equal(JobStatus.Completed, (await world.FindTaskAsync())!.Status);
    }

    [Fact]
    public async Task Decision_AcceptAfterTheNo_Is409AndBuysNothing()
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(Shopping.FortyCups);
        var (path, yes) = await OpenAsync(world, Decision.Accept);
        await world.DeclineAsync();
        await world.WaitForTaskAsync(JobStatus.Declined);
        using var raw = await world.RawAsync("lin");

        (await raw.PostAsync(path, yes, "k")).AssertProblem(409, ProblemTypes.NoOpenProposal);

        await world.SettleAsync();
        Assert.Empty((await Books.ReadAsync(world)).Payments);
    }

    [Fact]
    public async Task Decision_AcceptAndDeclineAtOnce_OneOfThemCounts()
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(Shopping.FortyCups);
        var (path, yes) = await OpenAsync(world, Decision.Accept);
        using var raw = await world.RawAsync("lin");

        await Task.WhenAll(
            raw.PostAsync(path, yes, "y"),
            raw.PostAsync(path, yes.Replace("accept", "decline", StringComparison.Ordinal), "n")
        );

        await world.SettleAsync();
        var task = await world.FindTaskAsync();
        Assert.Contains(task!.Status, new[] { JobStatus.Completed, JobStatus.Declined });
        Assert.Equal(task.Status == JobStatus.Completed ? 1 : 0, (await Books.ReadAsync(world)).Payments.Count);
    }

    private static async Task<(string Path, string Body)> OpenAsync(World world, Decision decision)
    {
        var task = await world.WaitForTaskAsync(JobStatus.Proposed);
        return ($"tasks/{task.Id}/decision", QianwenJson.Serialize(new DecisionRequest(decision, task.Cart!.Hash)));
    }
}

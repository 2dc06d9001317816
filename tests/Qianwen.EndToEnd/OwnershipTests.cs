using Qianwen.Contracts;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;
using Qianwen.Functions.Http;

namespace Qianwen.EndToEnd;

/// <summary>Who may see and do what.</summary>
public sealed class OwnershipTests
{
    private const string Nothing = "{}";

    [Fact]
    public async Task Anothers_ConversationAndTask_AreAsIfTheyWereNotThere()
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(Shopping.FortyCups);
        var task = await world.WaitForTaskAsync(JobStatus.Proposed);
        var yes = QianwenJson.Serialize(new DecisionRequest(Decision.Accept, task.Cart!.Hash));
        using var wang = await world.RawAsync("wang");

        foreach (var (theirs, unknown) in new[] { (world.ConversationId, "c-none") })
        {
            await AssertSame404Async(theirs, unknown, id => wang.GetAsync($"conversations/{id}"));
            await AssertSame404Async(theirs, unknown, id => wang.GetAsync($"conversations/{id}/events?until=idle"));
            await AssertSame404Async(
                theirs,
                unknown,
                id => wang.PostAsync($"conversations/{id}/messages", """{"text":"好"}""", "k")
            );
        }

        await AssertSame404Async(task.Id, "t-none", id => wang.GetAsync($"tasks/{id}"));
        await AssertSame404Async(task.Id, "t-none", id => wang.PostAsync($"tasks/{id}/decision", yes, "d"));
        await AssertSame404Async(task.Id, "t-none", id => wang.PostAsync($"tasks/{id}/cancel", Nothing, "c"));
        Assert.DoesNotContain(
            world.ConversationId,
            (await wang.GetAsync("conversations")).Body,
            StringComparison.Ordinal
        );

        await world.SettleAsync();
        Assert.Equal(JobStatus.Expired, (await world.FindTaskAsync())!.Status);
        Assert.Empty((await Books.ReadAsync(world)).Payments);
    }

    [Fact]
    public async Task Anothers_Words_NeverDecideOnMyProposal()
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(Shopping.FortyCups);
        await world.WaitForTaskAsync(JobStatus.Proposed);
        using var wang = await world.RawAsync("wang");
        var own = (await wang.PostAsync("conversations", Nothing, "k")).Json["id"]!.GetValue<string>();

        await wang.PostAsync($"conversations/{own}/messages", """{"text":"好，下单"}""", "m");
        await world.SettleAsync();

        Assert.Equal(JobStatus.Expired, (await world.FindTaskAsync())!.Status);
        Assert.Empty((await Books.ReadAsync(world)).Payments);
    }

    [Fact]
    public async Task Nobody_DevelopmentSignInOff_Is401Everywhere()
    {
        await using var world = await World.StartAsync(
            settings: new Dictionary<string, string?>
            {
                ["Identity:Development:Enabled"] = "false",
                ["Identity:Development:DefaultPerson"] = null,
                ["Identity:Authority"] = "https://issuer.invalid/",
            }
        );
        using var raw = await world.RawAsync();

        RawAnswer[] answers =
        [
            await raw.PostAsync("conversations", Nothing, "k"),
            await raw.GetAsync("conversations"),
            await raw.GetAsync("conversations/c-1"),
            await raw.GetAsync("conversations/c-1/events"),
            await raw.PostAsync("conversations/c-1/messages", """{"text":"点40杯霸王茶姬的伯牙绝弦"}""", "k"),
            await raw.GetAsync("tasks/t-1"),
            await raw.PostAsync("tasks/t-1/decision", """{"decision":"accept","cartHash":"x"}""", "k"),
            await raw.PostAsync("tasks/t-1/cancel", Nothing, "k"),
            await raw.PostAsync("plans", """{"utterance":"你好"}"""),
        ];

        Assert.All(answers, answer => answer.AssertProblem(401, ProblemTypes.Unauthenticated));
        Assert.Equal(404, (await raw.PostAsync("dev/tokens", """{"personId":"lin"}""")).Status);
        Assert.Equal(200, (await raw.GetAsync("health")).Status);
    }

    [Fact]
    public async Task Nobody_DefaultPersonOff_Is401()
    {
        await using var world = await World.StartAsync(
            settings: new Dictionary<string, string?> { ["Identity:Development:DefaultPerson"] = null }
        );
        using var nobody = await world.RawAsync();
        using var lin = await world.RawAsync("lin");

        (await nobody.PostAsync("conversations", Nothing, "k")).AssertProblem(401, ProblemTypes.Unauthenticated);
        Assert.Equal(201, (await lin.PostAsync("conversations", Nothing, "k")).Status);
    }

    [Fact]
    public async Task Person_TokenOfYesterday_Is401()
    {
        await using var world = await World.StartAsync();
        using var lin = await world.RawAsync("lin");
        Assert.Equal(201, (await lin.PostAsync("conversations", Nothing, "k")).Status);

        for (var hours = 0; hours < 25; hours += 5)
        {
            await world.PassAsync(TimeSpan.FromHours(5));
        }

        (await lin.PostAsync("conversations", Nothing, "l")).AssertProblem(401, ProblemTypes.Unauthenticated);
    }

    private static async Task AssertSame404Async(string theirs, string unknown, Func<string, Task<RawAnswer>> call)
    {
        var (anothers, missing) = (await call(theirs), await call(unknown));
        anothers.AssertProblem(404, ProblemTypes.NotFound);
        missing.AssertProblem(404, ProblemTypes.NotFound);
        Assert.Equal(missing.Body.Replace(unknown, theirs, StringComparison.Ordinal), anothers.Body);
    }
}

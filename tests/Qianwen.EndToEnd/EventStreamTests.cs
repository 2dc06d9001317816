using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Functions.Http;

namespace Qianwen.EndToEnd;

/// <summary>The conversation as server-sent events.</summary>
public sealed class EventStreamTests
{
    [Fact]
    public async Task Stream_OrderIsThrough_IsTheTranscriptInOrder()
    {
        await using var world = await World.StartAsync();
        await world.BuyAsync(Shopping.FortyCups);
        using var raw = await world.RawAsync("lin");

        var events = await raw.EventsAsync(world.ConversationId);

        Assert.Equal(Ids(await world.TranscriptAsync()), Ids(events));
        Assert.Equal(Enumerable.Range(1, events.Count).Select(place => $"{place}"), events.Select(one => one.Id));
        Assert.Equal("text", events[0].Name);
        Assert.Equal("receipt", events[^1].Name);
        Assert.Contains(events, one => one.Name == "proposal");
        Assert.Contains(events, one => one.Name == "tracking");
    }

    [Fact]
    public async Task Stream_ComesBackWithLastEventId_MissesAndRepeatsNothing()
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(Shopping.FortyCups);
        await world.WaitForTaskAsync(JobStatus.Proposed);
        using var raw = await world.RawAsync("lin");
        var before = await raw.EventsAsync(world.ConversationId);

        await world.AcceptAsync();
        await world.SettleAsync();
        var after = await raw.EventsAsync(world.ConversationId, before[^1].Id);

        Assert.Equal("proposal", before[^1].Name);
        Assert.Equal(Ids(await world.TranscriptAsync()), Ids([.. before, .. after]));
    }

    [Fact]
    public async Task Stream_ComesBackAfterTheServerDied_MissesAndRepeatsNothing()
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(Shopping.FortyCups);
        await world.WaitForTaskAsync(JobStatus.Proposed);
        IReadOnlyList<RawEvent> before;
        using (var raw = await world.RawAsync("lin"))
        {
            before = await raw.EventsAsync(world.ConversationId);
        }

        await world.RestartAsync();
        await world.AcceptAsync();
        await world.SettleAsync();
        using var again = await world.RawAsync("lin");
        var after = await again.EventsAsync(world.ConversationId, before[^1].Id);

        Assert.Equal(Ids(await world.TranscriptAsync()), Ids([.. before, .. after]));
    }

    [Fact]
    public async Task Stream_OpenWhileQuotesComeIn_FollowsLive()
    {
        await using var world = await World.StartAsync();
        await world.SayAsync(Shopping.FortyCups);
        using var raw = await world.RawAsync("lin");
        var following = raw.EventsAsync(world.ConversationId);

        await world.WaitForTaskAsync(JobStatus.Proposed);
        await world.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(Ids(await world.TranscriptAsync()), Ids(await following));
    }

    [Theory]
    [InlineData("never")]
    [InlineData("-1")]
    public async Task Stream_PlaceThatIsNone_Is400(string place)
    {
        await using var world = await World.StartAsync();
        await world.BeginAsync();
        using var raw = await world.RawAsync("lin");

        var answer = await raw.GetAsync($"conversations/{world.ConversationId}/events?after={place}");

        answer.AssertProblem(400, ProblemTypes.InvalidValue);
    }

    private static IEnumerable<string> Ids(IEnumerable<ConversationItem> items) => items.Select(item => item.Id);

    private static IEnumerable<string> Ids(IEnumerable<RawEvent> events) =>
        Ids(events.Select(one => QianwenJson.Deserialize<ConversationItem>(one.Data)!));
}

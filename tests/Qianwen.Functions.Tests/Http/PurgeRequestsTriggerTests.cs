using Qianwen.Contracts.Api;
using Qianwen.Core.Requests;

namespace Qianwen.Functions.Tests.Http;

/// <summary>What happens to idempotency keys as hours go by.</summary>
public sealed class PurgeRequestsTriggerTests : ApiTestBase
{
    [Fact]
    public async Task Purge_ADayLater_NothingIsLeftToDelete()
    {
        var id = await Api.NewConversationAsync();
        await Api.SayAsync(id, "hello", "k-1");
        await HoursPassAsync(26);

        Assert.Equal(0, await Api.Service<IIdempotencyStore>().PurgeAsync(100, CancellationToken.None));
    }

    [Fact]
    public async Task Purge_WithinTheDay_TheAnswerIsStillThere()
    {
        var id = await Api.NewConversationAsync();
        var first = await Api.SayAsync(id, "hello", "k-1");
        await HoursPassAsync(23);

        Assert.Equal(first.Body, (await Api.SayAsync(id, "hello", "k-1")).Body);
        Assert.Equal(422, (await Api.SayAsync(id, "something else", "k-1")).Status);
    }

    [Fact]
    public async Task Post_SameKeyAndBodyADayLater_IsStillOneMessage()
    {
        var id = await Api.NewConversationAsync();
        var first = await Api.SayAsync(id, "hello", "k-1");
        await HoursPassAsync(26);

        var again = await Api.SayAsync(id, "hello", "k-1");
        await Api.Host.RunUntilIdleAsync();

        Assert.Equal((202, first.Body), (again.Status, again.Body));
        Assert.Equal(2, await ItemsAsync(id));
    }

    [Fact]
    public async Task Post_SameKeyADayLaterWithAnotherBody_IsANewMessage()
    {
        var id = await Api.NewConversationAsync();
        var first = await Api.SayAsync(id, "hello", "k-1");
        await HoursPassAsync(26);

        var other = await Api.SayAsync(id, "what can you do", "k-1");
        await Api.Host.RunUntilIdleAsync();

        Assert.Equal(202, other.Status);
        Assert.NotEqual(first.Read<PostMessageResponse>().MessageId, other.Read<PostMessageResponse>().MessageId);
        Assert.Equal(4, await ItemsAsync(id));
    }

    private async Task HoursPassAsync(int hours)
    {
        var end = Api.Time.GetUtcNow().AddHours(hours);
        await Api.Host.RunUntilAsync(() => Api.Time.GetUtcNow() >= end, TimeSpan.FromHours(hours + 2));
    }

    private async Task<int> ItemsAsync(string id) =>
        (await Api.GetAsync($"conversations/{id}")).Read<ConversationResponse>().Items.Count;
}

using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Core.Conversations;
using Qianwen.Functions.Http;
using Qianwen.Functions.Tests.Http;

namespace Qianwen.Functions.Tests.Conversations;

public sealed class ConversationEventsApiTests : ApiTestBase
{
    [Fact]
    public async Task Follow_UntilIdle_SendsEveryItemAndEnds()
    {
        var id = await ConversationWithAsync("one", "two");

        var events = await FollowAsync($"conversations/{id}/events?until=idle");

        Assert.Equal(["1", "2"], events.Select(e => e.EventId));
        Assert.All(events, e => Assert.Equal("text", e.EventType));
        Assert.Equal("two", Assert.IsType<TextItem>(QianwenJson.Deserialize<ConversationItem>(events[1].Data)).Text);
    }

    [Theory]
    [InlineData("?until=idle&after=1", null)]
    [InlineData("?until=idle", "1")]
    [InlineData("?until=idle&after=7", "1")]
    public async Task Follow_AfterAPlace_GoesOnBehindIt(string query, string? lastEventId)
    {
        var id = await ConversationWithAsync("one", "two", "three");

        var events = await FollowAsync($"conversations/{id}/events{query}", lastEventId);

        Assert.Equal(["2", "3"], events.Select(e => e.EventId));
    }

    [Fact]
    public async Task Follow_MoreItemsThanOneRead_SendsAll()
    {
        var id = await ConversationWithAsync([.. Enumerable.Range(1, 230).Select(i => $"{i}")]);

        var events = await FollowAsync($"conversations/{id}/events?until=done");

        Assert.Equal(Enumerable.Range(1, 230).Select(i => $"{i}"), events.Select(e => e.EventId));
    }

    [Fact]
    public async Task Follow_WhileItGoesOn_SendsWhatComes()
    {
        var id = await Api.NewConversationAsync();
        using var stream = await OpenAsync($"conversations/{id}/events");
        await using var events = EventsOf(stream).GetAsyncEnumerator();
        await Api.SayAsync(id, "hello", "k-1");
        await Api.Host.RunUntilIdleAsync();

        var first = await NextAsync(events);
        var second = await NextAsync(events);

        Assert.Contains("hello", first.Data, StringComparison.Ordinal);
        Assert.Contains("You said hello.", second.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_Silence_IsBrokenByACommentAfterAWhile()
    {
        var id = await Api.NewConversationAsync();
        using var response = await OpenAsync($"conversations/{id}/events");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var opened = Api.Time.GetUtcNow();

        var comment = FirstCommentAsync(reader);
        await PassTimeUntilAsync(() => comment.IsCompleted);

        Assert.Equal(": still here", await comment);
        Assert.True(Api.Time.GetUtcNow() - opened >= TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task Follow_UntilIdle_EndsAtTheProposal()
    {
        var task = await Api.ProposedTaskAsync();

        var events = await FollowAsync($"conversations/{task.ConversationId}/events?until=idle");

        Assert.Equal("proposal", events[^1].EventType);
    }

    [Fact]
    public async Task Follow_UntilDone_WaitsForTheEndOfTheTask()
    {
        var task = await Api.ProposedTaskAsync();
        var following = FollowAsync($"conversations/{task.ConversationId}/events?until=done");
        await Api.WaitForAsync(task.Id, status => status == JobStatus.Expired);

        await PassTimeUntilAsync(() => following.IsCompleted);

        Assert.NotEqual("proposal", (await following)[^1].EventType);
    }

    [Fact]
    public async Task Follow_ClientGoes_TheStreamIsOver()
    {
        var id = await Api.NewConversationAsync();
        var response = await OpenAsync($"conversations/{id}/events");
        Assert.Single(OpenRequests());

        response.Dispose();

        await PassTimeUntilAsync(() => !OpenRequests().Any());

        IEnumerable<string> OpenRequests() =>
            Api.Host.Work.OpenScopes.Where(scope => scope.StartsWith("GET ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Follow_TokenExpires_EndsWithIt()
    {
        var id = await ConversationWithAsync("one");
        var opened = Api.Time.GetUtcNow();
        using var response = await OpenAsync($"conversations/{id}/events");
        var following = ReadAllAsync(response);
        Api.Time.Advance(TimeSpan.FromHours(12));
        await PassTimeUntilAsync(() => following.IsCompleted);

        Assert.Single(await following);
        Assert.True(Api.Time.GetUtcNow() - opened >= TimeSpan.FromHours(12) + TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("?after=x")]
    [InlineData("?after=-1")]
    [InlineData("?until=later")]
    public async Task Follow_UnreadableQuery_Is400(string query)
    {
        var id = await Api.NewConversationAsync();

        (await Api.GetAsync($"conversations/{id}/events{query}")).AssertProblem(400, ProblemTypes.InvalidValue);
    }

    [Fact]
    public async Task Follow_AnothersConversation_Is404()
    {
        var id = await Api.NewConversationAsync();

        (await Api.GetAsync($"conversations/{id}/events", "wang")).AssertProblem(404, ProblemTypes.NotFound);
    }

    private async Task<string> ConversationWithAsync(params string[] texts)
    {
        var id = await Api.NewConversationAsync();
        var items = texts.Select((text, i) => new TextItem($"i-{i}", Api.Time.GetUtcNow(), null, "user", text));
        await Api.Service<IConversationStore>().AppendAsync(id, [.. items], null, CancellationToken.None);
        return id;
    }

    private async Task<HttpResponseMessage> OpenAsync(string path, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Api.TokenFor("lin"));
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var response = await Api.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        return response;
    }

    private async Task<List<SseItem<string>>> FollowAsync(string path, string? lastEventId = null)
    {
        using var response = await OpenAsync(path, lastEventId);
        return await ReadAllAsync(response);
    }

    private static async Task<List<SseItem<string>>> ReadAllAsync(HttpResponseMessage response)
    {
        var events = new List<SseItem<string>>();
        await foreach (var item in EventsOf(response))
        {
            events.Add(item);
        }

        return events;
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsOf(HttpResponseMessage response)
    {
        await using var stream = await response.Content.ReadAsStreamAsync();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync())
        {
            yield return item;
        }
    }

    private async Task<SseItem<string>> NextAsync(IAsyncEnumerator<SseItem<string>> events)
    {
        var next = events.MoveNextAsync().AsTask();
        await PassTimeUntilAsync(() => next.IsCompleted);
        Assert.True(await next);
        return events.Current;
    }

    private static async Task<string> FirstCommentAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(':'))
            {
                return line;
            }
        }

        throw new InvalidOperationException("The stream ended without a comment.");
    }

    /// <summary>Streams are no work that virtual time waits for, so time is moved by hand, a request of work between the steps.</summary>
    private async Task PassTimeUntilAsync(Func<bool> isDone)
    {
        for (var step = 0; !isDone(); step++)
        {
            Assert.True(step < 20_000, "What was waited for did not happen.");
            await Api.GetAsync("health", null);
            Api.Time.Advance(TimeSpan.FromMilliseconds(250));
        }
    }
}

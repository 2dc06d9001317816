using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.DurableTask;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Conversations;
using Qianwen.Core.Conversations;
using Qianwen.Functions.Conversations;
using Qianwen.Functions.Http;
using Qianwen.Functions.Tests.Http;

namespace Qianwen.Functions.Tests.Conversations;

public sealed class MessagesApiTests : ApiTestBase
{
    [Fact]
    public async Task Post_Message_IsTakenAndHandledOnce()
    {
        var id = await Api.NewConversationAsync();

        var reply = await Api.SayAsync(id, "hello", "k-1");

        Assert.Equal(202, reply.Status);
        Assert.Equal($"/api/conversations/{id}", reply.Headers["Location"]);
        await Api.Host.RunUntilIdleAsync();
        var message = reply.Read<PostMessageResponse>();
        var instance = await Api.Host.Durable(ApiHost.App).GetInstanceAsync(message.MessageId);
        Assert.Equal(nameof(HandleMessageOrchestrator), instance!.Name);
        Assert.Equal(2, (await ItemsAsync(id)).Count);
    }

    [Fact]
    public async Task Post_SameKeyAndBody_GivesTheSameAnswerAndHandlesOnce()
    {
        var id = await Api.NewConversationAsync();
        var first = await Api.SayAsync(id, "hello", "k-1");
        await Api.Host.RunUntilIdleAsync();

        var again = await Api.SayAsync(id, "hello", "k-1");
        await Api.Host.RunUntilIdleAsync();

        Assert.Equal((first.Status, first.Body), (again.Status, again.Body));
        Assert.Equal(first.Headers["Location"], again.Headers["Location"]);
        Assert.Equal(2, (await ItemsAsync(id)).Count);
        Assert.False((await Api.GetAsync($"conversations/{id}")).Read<ConversationResponse>().Busy);
    }

    [Fact]
    public async Task Post_SameBodyWrittenOtherwise_IsTheSameRequest()
    {
        var id = await Api.NewConversationAsync();
        var path = $"conversations/{id}/messages";
        var first = await Api.PostAsync(path, """{"text":"hello","locale":"en"}""", key: "k-1");

        var again = await Api.PostAsync(path, """{ "locale": "en", "new": [1], "text": "hello" }""", key: "k-1");

        Assert.Equal((202, first.Body), (again.Status, again.Body));
    }

    [Fact]
    public async Task Post_SameKeyOtherBody_Is422()
    {
        var id = await Api.NewConversationAsync();
        await Api.SayAsync(id, "hello", "k-1");

        (await Api.SayAsync(id, "goodbye", "k-1")).AssertProblem(422, ProblemTypes.IdempotencyKeyReused);
    }

    [Fact]
    public async Task Post_SameKeyInAnotherConversation_IsAnotherMessage()
    {
        var (one, other) = (await Api.NewConversationAsync(), await Api.NewConversationAsync());

        var first = (await Api.SayAsync(one, "hello", "k-1")).Read<PostMessageResponse>();
        var second = (await Api.SayAsync(other, "goodbye", "k-1")).Read<PostMessageResponse>();

        Assert.NotEqual(first.MessageId, second.MessageId);
    }

    [Fact]
    public async Task Post_WhileTheFirstIsUnderWay_Is409WithRetryAfter()
    {
        var id = await Api.NewConversationAsync();
        var body = """{"text":"hello"}""";
        var requests = Api.Service<Core.Requests.IIdempotencyStore>();
        await requests.BeginAsync(
            $"lin POST /api/conversations/{id}/messages",
            "k-1",
            RequestKey.IdFor("", body),
            CancellationToken.None
        );

        var reply = await Api.PostAsync($"conversations/{id}/messages", body, key: "k-1");

        reply.AssertProblem(409, ProblemTypes.RequestInFlight);
        Assert.Equal("30", reply.Headers["Retry-After"]);
    }

    [Fact]
    public async Task Post_AfterTheFirstDiedBetweenItsSteps_FinishesTheWork()
    {
        var id = await Api.NewConversationAsync();
        var body = """{"text":"hello"}""";
        var messageId = RequestKey.IdFor("m-", "lin", id, "k-1", body);
        await Api.Service<Core.Requests.IIdempotencyStore>()
            .BeginAsync(
                $"lin POST /api/conversations/{id}/messages",
                "k-1",
                RequestKey.IdFor("", body),
                CancellationToken.None
            );
        await Api.Service<IConversationStore>()
            .AppendOnceAsync(
                id,
                new TextItem(messageId, Api.Time.GetUtcNow(), null, "user", "hello"),
                header => header with { Handling = [messageId] },
                CancellationToken.None
            );
        Api.Time.Advance(TimeSpan.FromSeconds(31));

        var reply = await Api.PostAsync($"conversations/{id}/messages", body, key: "k-1");
        await Api.Host.RunUntilIdleAsync();

        Assert.Equal(messageId, reply.Read<PostMessageResponse>().MessageId);
        Assert.Equal(2, (await ItemsAsync(id)).Count);
        Assert.False((await Api.GetAsync($"conversations/{id}")).Read<ConversationResponse>().Busy);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("two words")]
    [InlineData("钥匙")]
    public async Task Post_UnusableKey_Is400(string? key)
    {
        var id = await Api.NewConversationAsync();

        var reply = await Api.SendAsync(
            HttpMethod.Post,
            $"conversations/{id}/messages",
            """{"text":"hello"}""",
            change: request => request.Headers.TryAddWithoutValidation("Idempotency-Key", key ?? "")
        );

        reply.AssertProblem(400, ProblemTypes.IdempotencyKey);
    }

    [Fact]
    public async Task Post_NoKeyOrTooLongAKey_Is400()
    {
        var id = await Api.NewConversationAsync();
        var path = $"conversations/{id}/messages";

        (await Api.PostAsync(path, """{"text":"hello"}""")).AssertProblem(400, ProblemTypes.IdempotencyKey);
        (await Api.PostAsync(path, """{"text":"hello"}""", key: new string('k', 201))).AssertProblem(
            400,
            ProblemTypes.IdempotencyKey
        );
    }

    [Theory]
    [InlineData("{\"text\":\"", "line 1")]
    [InlineData("""{"text":7}""", "$.text")]
    [InlineData("""{"locale":"en"}""", "'text'")]
    [InlineData("""{"text":null}""", "$.text")]
    [InlineData("[]", "$")]
    [InlineData("null", "null")]
    [InlineData("", "line 1")]
    public async Task Post_MalformedBody_SaysWhere(string body, string where)
    {
        var id = await Api.NewConversationAsync();

        var reply = await Api.PostAsync($"conversations/{id}/messages", body, key: "k");

        var problem = reply.AssertProblem(400, ProblemTypes.MalformedBody);
        var detail = problem.GetProperty("detail").GetString()!;
        Assert.Contains(where, detail, StringComparison.Ordinal);
        Assert.DoesNotContain("Qianwen", detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=gbk")]
    public async Task Post_OtherContentType_Is415(string contentType)
    {
        var id = await Api.NewConversationAsync();

        var reply = await Api.SendAsync(
            HttpMethod.Post,
            $"conversations/{id}/messages",
            """{"text":"hello"}""",
            key: "k",
            change: request => request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType)
        );

        reply.AssertProblem(415, ProblemTypes.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("""{"text":"   "}""")]
    [InlineData("""{"text":"hello","locale":"not a tag"}""")]
    [InlineData("""{"text":"hello","location":{"latitude":91,"longitude":0}}""")]
    public async Task Post_ValueOutOfRange_Is400(string body)
    {
        var id = await Api.NewConversationAsync();

        (await Api.PostAsync($"conversations/{id}/messages", body, key: "k")).AssertProblem(
            400,
            ProblemTypes.InvalidValue
        );
    }

    [Fact]
    public async Task Post_2000CharactersWithSpacesAround_IsTheLongestText()
    {
        var id = await Api.NewConversationAsync();

        Assert.Equal(202, (await Api.SayAsync(id, $"  {new string('x', 2000)}  ", "k-1")).Status);
        (await Api.SayAsync(id, new string('x', 2001), "k-2")).AssertProblem(400, ProblemTypes.InvalidValue);
    }

    [Fact]
    public async Task Post_HugeBody_Is413()
    {
        var id = await Api.NewConversationAsync();

        var reply = await Api.SayAsync(id, new string('x', 70_000), "k");

        reply.AssertProblem(413, ProblemTypes.BodyTooLarge);
    }

    [Fact]
    public async Task Post_ToAnothersConversation_Is404AndWritesNothing()
    {
        var id = await Api.NewConversationAsync();

        (await Api.SayAsync(id, "hello", "k-1", "wang")).AssertProblem(404, ProblemTypes.NotFound);

        await Api.Host.RunUntilIdleAsync();
        Assert.Empty(await ItemsAsync(id));
    }

    [Fact]
    public async Task Post_FiveBeingHandled_Is429UntilOneIsDone()
    {
        var id = await Api.NewConversationAsync();
        var durable = Api.Host.Durable(ApiHost.App);
        await SetHandlingAsync(id, [.. Enumerable.Range(1, 5).Select(i => $"m-{i}")]);
        foreach (var i in Enumerable.Range(1, 5))
        {
            await durable.ScheduleNewOrchestrationInstanceAsync(
                nameof(HandleMessageOrchestrator),
                new MessageInput(id, $"m-{i}", "lin", "later", null, null),
                new StartOrchestrationOptions($"m-{i}", Api.Time.GetUtcNow().AddHours(i))
            );
        }

        var refused = await Api.SayAsync(id, "hello", "k-1");
        refused.AssertProblem(429, ProblemTypes.TooManyMessages);
        Assert.Equal("5", refused.Headers["Retry-After"]);

        await durable.TerminateInstanceAsync("m-1", (object?)null);
        await Api.Host.RunUntilAsync(async () => (await durable.GetInstanceAsync("m-1"))!.IsCompleted);
        Assert.Equal(202, (await Api.SayAsync(id, "hello", "k-1")).Status);
    }

    [Fact]
    public async Task Post_FiveLeftByProcessesThatDied_DoNotBlockForEver()
    {
        var id = await Api.NewConversationAsync();
        await SetHandlingAsync(id, ["m-1", "m-2", "m-3", "m-4", "m-5"]);

        Assert.Equal(202, (await Api.SayAsync(id, "hello", "k-1")).Status);

        await Api.Host.RunUntilIdleAsync();
        Assert.False((await Api.GetAsync($"conversations/{id}")).Read<ConversationResponse>().Busy);
    }

    [Fact]
    public async Task Post_PlannerFails_TheConversationStillGetsAnAnswer()
    {
        var id = await Api.NewConversationAsync();

        await Api.SayAsync(id, "fail", "k-1");
        await Api.Host.RunUntilIdleAsync();

        Assert.IsType<FailureItem>((await ItemsAsync(id))[^1]);
        Assert.False((await Api.GetAsync($"conversations/{id}")).Read<ConversationResponse>().Busy);
    }

    private Task SetHandlingAsync(string id, IReadOnlyList<string> messages) =>
        Api.Service<IConversationStore>()
            .AppendAsync(id, [], header => header with { Handling = messages }, CancellationToken.None);

    private async Task<IReadOnlyList<ConversationItem>> ItemsAsync(string id) =>
        (await Api.GetAsync($"conversations/{id}")).Read<ConversationResponse>().Items;
}

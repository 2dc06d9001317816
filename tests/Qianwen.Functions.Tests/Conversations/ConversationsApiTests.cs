using Qianwen.Contracts.Api;
using Qianwen.Functions.Http;
using Qianwen.Functions.Tests.Http;

namespace Qianwen.Functions.Tests.Conversations;

public sealed class ConversationsApiTests : ApiTestBase
{
    [Fact]
    public async Task Create_NoKey_MakesANewOneEachTimeAndSaysWhere()
    {
        var one = await Api.PostAsync("conversations", null);
        var other = await Api.PostAsync("conversations", "{}");

        var conversation = one.Read<ConversationResponse>();
        Assert.Equal(201, one.Status);
        Assert.Equal($"/api/conversations/{conversation.Id}", one.Headers["Location"]);
        Assert.NotEqual(conversation.Id, other.Read<ConversationResponse>().Id);
    }

    [Fact]
    public async Task Create_SameKey_IsTheSameForOnePersonOnly()
    {
        var first = (await Api.PostAsync("conversations", null, key: "k")).Read<ConversationResponse>();
        var again = (await Api.PostAsync("conversations", null, key: "k")).Read<ConversationResponse>();
        var other = (await Api.PostAsync("conversations", null, "wang", "k")).Read<ConversationResponse>();

        Assert.Equal(first.Id, again.Id);
        Assert.NotEqual(first.Id, other.Id);
    }

    [Fact]
    public async Task Get_AfterAMessage_HasTheTranscriptInOrder()
    {
        var id = await Api.NewConversationAsync();
        await Api.SayAsync(id, "  hello  ", "k-1");
        await Api.Host.RunUntilIdleAsync();

        var conversation = (await Api.GetAsync($"conversations/{id}")).Read<ConversationResponse>();

        Assert.False(conversation.Busy);
        Assert.Equal(["hello", "You said hello."], TextsOf(conversation));
    }

    [Fact]
    public async Task Get_UnknownOrAnothers_IsTheSame404()
    {
        var id = await Api.NewConversationAsync();

        var unknown = await Api.GetAsync("conversations/c-none");
        var anothers = await Api.GetAsync($"conversations/{id}", "wang");

        unknown.AssertProblem(404, ProblemTypes.NotFound);
        anothers.AssertProblem(404, ProblemTypes.NotFound);
        Assert.Equal(unknown.Body.Replace("c-none", id, StringComparison.Ordinal), anothers.Body);
    }

    [Fact]
    public async Task List_Own_NewestFirstInPages()
    {
        var first = await Api.NewConversationAsync();
        Api.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await Api.NewConversationAsync();
        await Api.NewConversationAsync("wang");

        var page = (await Api.GetAsync("conversations?limit=1")).Read<ConversationListResponse>();
        var rest = (await Api.GetAsync($"conversations?limit=1&after={page.Next}")).Read<ConversationListResponse>();

        Assert.Equal([second], page.Conversations.Select(conversation => conversation.Id));
        Assert.Equal([first], rest.Conversations.Select(conversation => conversation.Id));
        Assert.Null(rest.Next);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    [InlineData("many")]
    public async Task List_LimitOutOfRange_SaysTheRange(string limit) =>
        (await Api.GetAsync($"conversations?limit={limit}")).AssertProblem(400, ProblemTypes.InvalidValue);

    private static IEnumerable<string> TextsOf(ConversationResponse conversation) =>
        conversation.Items.Select(item => Assert.IsType<Contracts.Conversations.TextItem>(item).Text);
}

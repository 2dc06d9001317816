using Qianwen.Contracts;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Planning;

namespace Qianwen.Functions.Tests.Http;

/// <summary>
/// The durable extension can answer with URLs that query, raise events to and terminate an instance for whoever has them.
/// This API never does.
/// </summary>
public sealed class ManagementUrlTests : ApiTestBase
{
    private static readonly string[] Marks =
    [
        "runtime/webhooks",
        "statusQueryGetUri",
        "sendEventPostUri",
        "terminatePostUri",
        "purgeHistoryDeleteUri",
        "taskHub=",
        "code=",
        "sig=",
    ];

    [Fact]
    public async Task Answers_FromTheFirstSentenceToTheEnd_HoldNone()
    {
        var replies = new List<ApiReply>();
        var conversation = await Api.NewConversationAsync();
        replies.Add(await Api.SayAsync(conversation, "order two", "k-1"));
        var task = await Api.ProposedTaskAsync();
        replies.Add(await Api.GetAsync($"tasks/{task.Id}"));
        var yes = QianwenJson.Serialize(new DecisionRequest(Decision.Accept, task.Cart!.Hash));
        replies.Add(await Api.PostAsync($"tasks/{task.Id}/decision", yes, key: "k-2"));
        replies.Add(await Api.PostAsync($"tasks/{task.Id}/cancel", null, key: "k-3"));
        replies.Add(await Api.GetAsync("conversations"));
        replies.Add(await Api.GetAsync($"conversations/{conversation}"));

        Assert.Contains(replies, reply => reply.Status == 202 && reply.Headers.ContainsKey("Location"));
        Assert.All(
            replies,
            reply =>
                Assert.All(
                    Marks,
                    mark =>
                    {
                        Assert.DoesNotContain(mark, reply.Body, StringComparison.OrdinalIgnoreCase);
                        Assert.DoesNotContain(
                            reply.Headers.Values,
                            value => value.Contains(mark, StringComparison.OrdinalIgnoreCase)
                        );
                    }
                )
        );
    }
}

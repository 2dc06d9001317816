using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Core.Conversations;

namespace Qianwen.Functions.Conversations;

/// <summary>Says that a message could not be handled, so that the person is never left without an answer.</summary>
public sealed class ApologiseActivity(IConversationStore conversations, TimeProvider time)
{
    private static readonly LocalizedText Sorry = new(
        "抱歉，这条消息没有处理成功，什么都没有下单。请再说一次。",
        "Sorry, that message could not be handled and nothing was ordered. Please say it again."
    );

    /// <summary>Says it once per message.</summary>
    [Function(nameof(ApologiseActivity))]
    public Task RunAsync([ActivityTrigger] MessageInput message, CancellationToken cancellationToken)
    {
        var locale = message.Locale ?? (message.Text.Any(c => c >= '\u4e00' && c <= '\u9fff') ? "zh-CN" : "en");
        var item = new FailureItem(
            $"{message.MessageId}/sorry",
            time.GetUtcNow(),
            null,
            "not_handled",
            Sorry.In(locale),
            "",
            []
        );
        return conversations.AppendAsync(
            message.ConversationId,
            [item],
            header => header with { Handling = [.. header.Handling.Where(id => id != message.MessageId)] },
            cancellationToken
        );
    }
}

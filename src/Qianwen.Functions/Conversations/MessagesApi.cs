using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Qianwen.Azure.Identity;
using Qianwen.Contracts;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Conversations;
using Qianwen.Core.Conversations;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.Conversations;

/// <summary>Takes messages: written to the transcript and handed to <see cref="HandleMessageOrchestrator"/>, once per key.</summary>
public sealed class MessagesApi(
    ApiGate gate,
    IdempotentRequests requests,
    IConversationStore conversations,
    TimeProvider time
)
{
    /// <summary>Messages of one conversation that may be handled at once.</summary>
    public const int MostAtOnce = 5;

    /// <summary>Takes a message. It is being handled when this returns, and will be even if this process dies.</summary>
    [Function(nameof(PostMessage))]
    public Task<IResult> PostMessage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/messages")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client
    ) =>
        gate.ForPersonAsync(
            request,
            async person =>
            {
                if (!RequestKey.TryRead(request, required: true, out var key, out var problem))
                {
                    return problem;
                }

                var body = await JsonBodyReader.ReadAsync<PostMessageRequest>(
                    request,
                    request.HttpContext.RequestAborted
                );
                if (!body.TryGet(out var message, out problem))
                {
                    return problem;
                }

                if (MessageRules.Check(message) is { } refusal)
                {
                    return refusal;
                }

                if (await conversations.FindOwnAsync(person, id, CancellationToken.None) is null)
                {
                    return Problems.NotFound("conversation", id);
                }

                var text = QianwenJson.Serialize(message);
                var input = Input(person, id, RequestKey.IdFor("m-", person.PersonId, id, key!, text), message);
                return await requests.RunAsync(person, request, key!, text, () => TakeAsync(input, client));
            }
        );

    private async Task<IResult> TakeAsync(MessageInput message, DurableTaskClient client)
    {
        if (await AreTooManyHandledAsync(message, client))
        {
            return Problems.TooManyMessages(MostAtOnce);
        }

        var item = new TextItem(message.MessageId, time.GetUtcNow(), null, "user", message.Text);
        await conversations.AppendOnceAsync(
            message.ConversationId,
            item,
            header => header with { Handling = [.. header.Handling, message.MessageId] },
            CancellationToken.None
        );
        await client.StartOnceAsync(
            nameof(HandleMessageOrchestrator),
            message.MessageId,
            message,
            CancellationToken.None
        );
        return ApiAnswer.Accepted(
            ApiPaths.Conversation(message.ConversationId),
            new PostMessageResponse(message.ConversationId, message.MessageId)
        );
    }

    private async Task<bool> AreTooManyHandledAsync(MessageInput message, DurableTaskClient client)
    {
        var header = await conversations.FindAsync(message.ConversationId, CancellationToken.None);
        if (header is null || header.Handling.Count < MostAtOnce || header.Handling.Contains(message.MessageId))
        {
            return false;
        }

        var over = new HashSet<string>();
        foreach (var id in header.Handling)
        {
            if (await client.GetInstanceAsync(id, CancellationToken.None) is null or { IsCompleted: true })
            {
                over.Add(id);
            }
        }

        await conversations.AppendAsync(
            message.ConversationId,
            [],
            current => current with { Handling = [.. current.Handling.Where(id => !over.Contains(id))] },
            CancellationToken.None
        );
        return header.Handling.Count - over.Count >= MostAtOnce;
    }

    /// <summary>
    /// The message's id follows from key and body: long after the key was forgotten, the same request is still the same
    /// message, and another one under that key is a new one.
    /// </summary>
    private static MessageInput Input(PersonIdentity person, string id, string messageId, PostMessageRequest message) =>
        new(id, messageId, person.PersonId, message.Text.Trim(), message.Locale, message.Location);
}

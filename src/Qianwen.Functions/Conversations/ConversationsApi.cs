using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Conversations;
using Qianwen.Core.Conversations;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.Conversations;

/// <summary>Conversations: begin one, list one's own, read one.</summary>
public sealed class ConversationsApi(ApiGate gate, IConversationStore conversations)
{
    private const int ReadAtOnce = 500;
    private const int DefaultPage = 20;
    private const int LargestPage = 100;

    /// <summary>Begins a conversation; the same idempotency key gives the same one.</summary>
    [Function(nameof(CreateConversation))]
    public Task<IResult> CreateConversation(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations")] HttpRequest request
    ) =>
        gate.ForPersonAsync(
            request,
            async person =>
            {
                if (!RequestKey.TryRead(request, required: false, out var key, out var problem))
                {
                    return problem;
                }

                var id = key is null
                    ? $"c-{RandomNumberGenerator.GetHexString(24, lowercase: true)}"
                    : RequestKey.IdFor("c-", person.PersonId, key);
                var header = await conversations.CreateAsync(id, person.PersonId, CancellationToken.None);
                return ApiAnswer.Created(ApiPaths.Conversation(id), Response(header, []));
            }
        );

    /// <summary>The person's conversations, newest first.</summary>
    [Function(nameof(ListConversations))]
    public Task<IResult> ListConversations(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "conversations")] HttpRequest request
    ) =>
        gate.ForPersonAsync(
            request,
            async person =>
            {
                var size = DefaultPage;
                if (
                    request.Query.TryGetValue("limit", out var limit)
                    && (
                        !int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size)
                        || size is < 1 or > LargestPage
                    )
                )
                {
                    return Problems.InvalidValue($"limit is '{limit}'; it must be 1 to {LargestPage}.");
                }

                var after = request.Query["after"].ToString() is { Length: > 0 } cursor ? cursor : null;
                var page = await conversations.ListAsync(
                    person.PersonId,
                    after,
                    size,
                    request.HttpContext.RequestAborted
                );
                var summaries = page.Conversations.Select(header => new ConversationSummary(
                    header.Id,
                    header.CreatedAt,
                    header.Handling.Count > 0
                ));
                return ApiAnswer.Ok(new ConversationListResponse([.. summaries], page.Next));
            }
        );

    /// <summary>A conversation with its transcript.</summary>
    [Function(nameof(GetConversation))]
    public Task<IResult> GetConversation(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "conversations/{id}")] HttpRequest request,
        string id
    ) =>
        gate.ForPersonAsync(
            request,
            async person =>
            {
                var cancellation = request.HttpContext.RequestAborted;
                return await conversations.FindOwnAsync(person, id, cancellation) is { } header
                    ? ApiAnswer.Ok(Response(header, await TranscriptAsync(header, cancellation)))
                    : Problems.NotFound("conversation", id);
            }
        );

    private async Task<List<ConversationItem>> TranscriptAsync(ConversationHeader header, CancellationToken token)
    {
        var items = new List<ConversationItem>();
        IReadOnlyList<SequencedItem> page;
        do
        {
            page = await conversations.ReadAsync(header.Id, items.Count, ReadAtOnce, token);
            items.AddRange(page.Select(item => item.Item));
        } while (page.Count == ReadAtOnce);

        return items;
    }

    private static ConversationResponse Response(ConversationHeader header, IReadOnlyList<ConversationItem> items) =>
        new(header.Id, header.CreatedAt, header.Handling.Count > 0, items);
}

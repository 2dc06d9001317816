using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Qianwen.Core.Conversations;
using Qianwen.Core.Jobs;
using Qianwen.Functions.Http;
using Qianwen.Functions.Limits;

namespace Qianwen.Functions.Conversations;

/// <summary>Follows a conversation as it goes on.</summary>
public sealed class ConversationEventsApi(
    ApiGate gate,
    IConversationStore conversations,
    ITaskStore tasks,
    IOptions<EventStreamOptions> options,
    StreamSlots slots,
    TimeProvider time
)
{
    /// <summary>The header a client comes back with.</summary>
    public const string LastEventId = "Last-Event-ID";

    /// <summary>Server-sent events, from the beginning or after a place.</summary>
    [Function(nameof(FollowConversation))]
    public Task<IResult> FollowConversation(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "conversations/{id}/events")] HttpRequest request,
        string id
    ) =>
        gate.ForPersonAsync(
            request,
            async person =>
            {
                var from = request.Headers[LastEventId].ToString() is { Length: > 0 } last
                    ? last
                    : request.Query["after"].ToString();
                if (!TryParsePlace(from, out var after))
                {
                    return Problems.InvalidValue($"'{from}' is not the id of an event: send one that was received.");
                }

                var until = request.Query["until"].ToString();
                if (!TryParseEnd(until, out var end))
                {
                    return Problems.InvalidValue($"until is '{until}'; it may be idle or done.");
                }

                return await conversations.FindOwnAsync(person, id, request.HttpContext.RequestAborted) is null
                    ? Problems.NotFound("conversation", id)
                    : new LimitedStream(
                        slots,
                        person.PersonId,
                        new ConversationEventStream(
                            conversations,
                            tasks,
                            time,
                            options.Value,
                            id,
                            after,
                            end,
                            person.SignedInUntil
                        )
                    );
            }
        );

    private static bool TryParsePlace(string text, out long place)
    {
        place = 0;
        return text.Length == 0 || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out place);
    }

    private static bool TryParseEnd(string text, out StreamEnd end)
    {
        end = text switch
        {
            "idle" => StreamEnd.Idle,
            "done" => StreamEnd.Done,
            _ => StreamEnd.Never,
        };
        return text.Length == 0 || end != StreamEnd.Never;
    }
}

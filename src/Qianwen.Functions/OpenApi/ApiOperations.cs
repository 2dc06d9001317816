using Qianwen.Contracts.Api;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.People;
using Qianwen.Functions.Conversations;
using Qianwen.Functions.Health;
using Qianwen.Functions.Identity;
using Qianwen.Functions.Jobs;
using Qianwen.Functions.Planning;
using Qianwen.Functions.Providers;

namespace Qianwen.Functions.OpenApi;

/// <summary>Every operation of the API, by the name of its function.</summary>
public static class ApiOperations
{
    private const string Conversations = "Conversations";
    private const string Tasks = "Tasks";
    private const string Understanding = "Understanding";
    private const string Service = "Service";
    private const string Development = "Development";

    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<string, ApiOperation> All { get; } =
        new Dictionary<string, ApiOperation>(PartnerOperations.All, StringComparer.Ordinal)
        {
            [nameof(ConversationsApi.CreateConversation)] = new(
                Conversations,
                "Begin a conversation",
                "The same idempotency key gives the same conversation again.",
                201,
                typeof(ConversationResponse)
            )
            {
                NeedsKey = false,
                Problems = [400],
            },
            [nameof(ConversationsApi.ListConversations)] = new(
                Conversations,
                "List your conversations",
                "Newest first.",
                200,
                typeof(ConversationListResponse)
            )
            {
                Parameters =
                [
                    new("limit", "query", "integer", "How many, 1 to 100; 20 by default."),
                    new("after", "query", "string", "'next' of the page before."),
                ],
                Problems = [400],
            },
            [nameof(ConversationsApi.GetConversation)] = new(
                Conversations,
                "Read a conversation",
                "The transcript as typed items, in order.",
                200,
                typeof(ConversationResponse)
            )
            {
                Problems = [404],
            },
            [nameof(MessagesApi.PostMessage)] = new(
                Conversations,
                "Say something",
                "The message is taken and handled in the background: follow the conversation's events for what comes of it.",
                202,
                typeof(PostMessageResponse)
            )
            {
                Body = typeof(PostMessageRequest),
                NeedsKey = true,
                Problems = [400, 404, 409, 413, 415, 422, 429],
            },
            [nameof(ConversationEventsApi.FollowConversation)] = Follow(),
            [nameof(TasksApi.GetTask)] = new(
                Tasks,
                "Read a task",
                "What is bought, where it stands, and the cart that waits for a decision.",
                200,
                typeof(TaskView)
            )
            {
                Problems = [404],
            },
            [nameof(TasksApi.DecideTask)] = new(
                Tasks,
                "Accept or decline the proposal",
                "The hash says which cart is meant. On another cart than the open one: 409 with the open one as 'cart'.",
                202,
                typeof(TaskView)
            )
            {
                Body = typeof(DecisionRequest),
                NeedsKey = false,
                Problems = [400, 404, 409, 413, 415, 422],
            },
            [nameof(TasksApi.CancelTask)] = new(
                Tasks,
                "Cancel a task",
                "Closes the proposal, or undoes the orders where that is still possible. The events say what came of it.",
                202,
                typeof(TaskView)
            )
            {
                NeedsKey = false,
                Problems = [400, 404, 409, 422],
            },
            [nameof(PlansApi.CreatePlan)] = new(
                Understanding,
                "Understand a sentence",
                "A dry run: nothing is asked of anybody, ordered or paid.",
                200,
                typeof(PlanResponse)
            )
            {
                Body = typeof(PlanRequestBody),
                Problems = [400, 413, 415],
            },
            [nameof(ProvidersApi.ListProviders)] = new(
                Service,
                "List the registered providers",
                "Each with its manifest, and the problem it has now if any.",
                200,
                typeof(IReadOnlyList<ProviderResponse>)
            ),
            [nameof(ProvidersApi.GetProvider)] = new(
                Service,
                "Read a registered provider",
                "",
                200,
                typeof(ProviderResponse)
            )
            {
                Problems = [404],
            },
            [nameof(HealthApi.GetHealth)] = new(
                Service,
                "Is the service able to take work?",
                "Degraded while a registered provider has a problem.",
                200,
                typeof(HealthResponse)
            )
            {
                IsOpen = true,
            },
            [nameof(DocumentationApi.GetOpenApi)] = new(Service, "This document", "", 200, typeof(object))
            {
                IsOpen = true,
            },
            [nameof(DocumentationApi.ReadApi)] = new(Service, "This document, to read", "", 200, null)
            {
                IsOpen = true,
                MediaType = "text/html",
            },
            [nameof(DevelopmentApi.ListDemoPeople)] = new(
                Development,
                "List the demo people",
                "Where the development issuer is off: 404.",
                200,
                typeof(IReadOnlyList<PersonProfile>)
            )
            {
                IsOpen = true,
                Problems = [404],
            },
            [nameof(DevelopmentApi.IssueDemoToken)] = new(
                Development,
                "Get a token for a demo person",
                "Where the development issuer is off: 404.",
                200,
                typeof(DevelopmentTokenResponse)
            )
            {
                Body = typeof(DevelopmentTokenRequest),
                IsOpen = true,
                Problems = [400, 404, 413, 415],
            },
        };

    private static ApiOperation Follow() =>
        new(
            Conversations,
            "Follow a conversation",
            "Server-sent events: 'id' is the item's place, 'event' its type, 'data' the item (ConversationItem).",
            200,
            null
        )
        {
            MediaType = "text/event-stream",
            Parameters =
            [
                new(ConversationEventsApi.LastEventId, "header", "string", "Go on after this event."),
                new("after", "query", "integer", "The same, where a header cannot be sent."),
                new(
                    "until",
                    "query",
                    "string",
                    "End when nothing happens before you speak, or when every task is over."
                )
                {
                    Values = ["idle", "done"],
                },
            ],
            Problems = [400, 404],
        };
}

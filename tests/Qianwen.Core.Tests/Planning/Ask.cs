using Qianwen.Contracts.People;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning;
using Qianwen.Core.Providers;

namespace Qianwen.Core.Tests.Planning;

/// <summary>Puts sentences to the planner under test.</summary>
internal static class Ask
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));

    public static Task<PlanResult> About(string utterance, ConversationContext? conversation = null) =>
        Of(TestRegistry.Snapshot, utterance, conversation);

    public static async Task<PlanResult> Of(
        RegistrySnapshot registry,
        string utterance,
        ConversationContext? conversation = null,
        PersonProfile? profile = null,
        string? locale = null
    ) =>
        await new EmbeddedPlanner().PlanAsync(
            new PlanRequest(
                utterance,
                locale,
                Now,
                conversation ?? ConversationContext.Empty,
                profile ?? TestRegistry.Profile,
                registry
            ),
            CancellationToken.None
        );

    /// <summary>The last of several turns of one person.</summary>
    public static async Task<PlanResult> Dialogue(params string[] turns) =>
        await new DialogueReplay(new EmbeddedPlanner()).PlanAsync(
            new PlanRequest(
                turns[^1],
                null,
                Now,
                new ConversationContext([.. turns.SkipLast(1).Select(text => new Turn("user", text))]),
                TestRegistry.Profile,
                TestRegistry.Snapshot
            ),
            CancellationToken.None
        );

    /// <summary>The items in the notation of the tables: "2×name +with -without @size".</summary>
    public static string Items(PlanResult result) =>
        string.Join(
            "; ",
            result.Legs.SelectMany(leg => leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) ?? []).Select(Item)
        );

    private static string Item(OrderedItem item) =>
        $"{item.Quantity}×{item.Name}"
        + (item.Size is null ? "" : $" @{item.Size}")
        + string.Concat(item.With.Select(word => $" +{word}"))
        + string.Concat(item.Without.Select(word => $" -{word}"));
}

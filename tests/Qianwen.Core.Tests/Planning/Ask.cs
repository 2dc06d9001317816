using System.Globalization;
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

    public static Task<PlanResult> Of(
        RegistrySnapshot registry,
        string utterance,
        ConversationContext? conversation = null,
        PersonProfile? profile = null,
        string? locale = null
    ) =>
        Plan(
            Request(utterance, conversation) with
            {
                Locale = locale,
                Profile = profile ?? TestRegistry.Profile,
                Registry = registry,
            }
        );

    public static async Task<PlanResult> Plan(PlanRequest request) =>
        await new EmbeddedPlanner().PlanAsync(request, CancellationToken.None);

    public static PlanRequest Request(string utterance, ConversationContext? conversation = null) =>
        new(
            utterance,
            null,
            Now,
            conversation ?? ConversationContext.Empty,
            TestRegistry.Profile,
            TestRegistry.Snapshot
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

    /// <summary>A result in one line: its kind, and of every leg the items, shop, address, budget, time, rank and note.</summary>
    public static string Summary(PlanResult result)
    {
        var question = result.Question is { } asked ? $"?{asked.Argument}" : "";
        var legs = string.Join(" // ", result.Legs.Select(Leg));
        return $"{result.Kind}{result.Decision switch { null => "", var decision => $":{decision}" }}{question} {legs}".Trim();
    }

    /// <summary>The items in the notation of the tables: "2×name @size +with -without".</summary>
    public static string Items(PlanResult result) => string.Join("; ", ItemsOf(result).Select(Item));

    /// <summary>The items of all legs.</summary>
    public static IReadOnlyList<OrderedItem> ItemsOf(PlanResult result) =>
        [.. result.Legs.SelectMany(leg => leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) ?? [])];

    private static string Leg(Leg leg)
    {
        var parts = new List<string>
        {
            string.Join("; ", (leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) ?? []).Select(Item)),
        };
        Add(parts, "from", leg.Get<EntityReference>(ArgumentNames.Merchant), shop => shop.Id ?? $"?{shop.Words}");
        Add(
            parts,
            "to",
            leg.Get<DeliveryAddress>(ArgumentNames.Address) is { Words: not null } said ? said : null,
            address => address.PlaceId ?? address.Label ?? $"?{address.Text}"
        );
        Add(
            parts,
            "max",
            leg.Get<BudgetLimit>(ArgumentNames.Budget),
            max => max.PerItem ? $"{max.Max} each" : $"{max.Max}"
        );
        Add(
            parts,
            "at",
            leg.Get<TimeWish>(ArgumentNames.ArriveBy),
            time => (time.NotBefore ? "from " : "by ") + time.At.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)
        );
        Add(parts, "rank", leg.Get<string>(ArgumentNames.Rank), rank => rank);
        Add(parts, "note", leg.Get<string>(ArgumentNames.Note), note => note);
        Add(
            parts,
            "not",
            leg.Get<IReadOnlyList<EntityReference>>(ArgumentNames.NotMerchant),
            shops => string.Join(",", shops.Select(shop => shop.Id ?? "this"))
        );
        return string.Join(" | ", parts.Where(part => part.Length > 0));
    }

    private static void Add<T>(List<string> parts, string name, T? value, Func<T, string> text)
    {
        if (value is not null)
        {
            parts.Add($"{name} {text(value)}");
        }
    }

    private static string Item(OrderedItem item) =>
        $"{item.Quantity}×{item.Name}"
        + (item.Size is null ? "" : $" @{item.Size}")
        + string.Concat(item.With.Select(word => $" +{word}"))
        + string.Concat(item.Without.Select(word => $" -{word}"));
}

using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning;
using Qianwen.Core.Planning.Verification;
using Qianwen.Core.Providers;

namespace Qianwen.Core.Tests.Planning.Verification;

/// <summary>Proposals as a model would make them, and a registry of several families to check them against.</summary>
internal static class Errands
{
    private const string FoodArguments = """
        {"type":"object","required":["items","address"],"properties":{
          "items":{"type":"array","x-entity":"item"},
          "merchant":{"type":"object","x-entity":"merchant"},
          "not_merchant":{"type":"array","x-entity":"merchant"},
          "address":{"type":"object","x-entity":"place"},
          "budget":{"type":"object","x-entity":"budget"},
          "arrive_by":{"type":"object","x-entity":"date-time"},
          "rank":{"type":"string","enum":["cheapest","fastest"],"x-entity":"rank"},
          "note":{"type":"string","x-entity":"text"}}}
        """;

    private const string HotelArguments = """
        {"type":"object","properties":{
          "location":{"type":"object","x-entity":"place","x-question":{"zh":"住哪里？","en":"Where would you like to stay?"}},
          "check_in":{"type":"object","x-entity":"date"},
          "nights":{"type":"object","x-entity":"count"},
          "price":{"type":"object","x-entity":"price"},
          "stars":{"type":"object","x-entity":"number"},
          "stay":{"type":"object","x-entity":"duration"},
          "arrival":{"type":"object","x-entity":"time"},
          "room_type":{"type":"object","x-entity":"choice","x-values":[{"value":"double","names":["double room"]}]},
          "facility":{"type":"array","x-entity":"choices","x-values":[{"value":"pool","names":["pool"]}]}}}
        """;

    private const string PaymentArguments = """
        {"type":"object","properties":{
          "amount":{"type":"object","x-entity":"amount"},
          "payee":{"type":"object","x-entity":"name"}}}
        """;

    private static readonly RegistrySnapshot Registry = new(
        "v1",
        [
            Provider(
                TestRegistry.Provider,
                Capability("food_delivery.order", CapabilityFamilies.FoodDelivery, FoodArguments, []),
                TestRegistry.Entries()
            ),
            Provider(
                "stays",
                Capability(
                    "hotel.book",
                    CapabilityFamilies.Hotel,
                    HotelArguments,
                    ["search", "book", "cancel"],
                    ["location"]
                ),
                [new VocabularyEntry("the-bund", EntityKind.Place, new LocalizedText("外滩", "the Bund"), ["waitan"])]
            ),
            Provider(
                "wallet",
                Capability(
                    "payment.pay",
                    CapabilityFamilies.Payment,
                    PaymentArguments,
                    ["pay", "transfer"],
                    ["amount", "payee"]
                ),
                []
            ),
        ]
    );

    /// <summary>What is left of one proposed errand.</summary>
    public static PlanResult Check(
        string utterance,
        string capability,
        string op,
        string words,
        string args,
        ConversationContext? conversation = null
    ) => Check(utterance, conversation, One(capability, op, words, args));

    /// <summary>What is left of a plan.</summary>
    public static PlanResult Check(string utterance, ConversationContext? conversation, params ProposedLeg[] legs) =>
        Verify(utterance, new ProposedPlan(PlanKind.Plan, legs), conversation);

    public static PlanResult Verify(
        string utterance,
        ProposedPlan proposed,
        ConversationContext? conversation = null
    ) => new PlanVerifier(Request(utterance, conversation)).Verify(proposed);

    public static PlanRequest Request(string utterance, ConversationContext? conversation = null) =>
        Ask.Request(utterance, conversation) with
        {
            Registry = Registry,
        };

    public static ProposedLeg One(string capability, string op, string words, string args, params int[] after) =>
        new(
            capability,
            op,
            words,
            after,
            JsonDocument.Parse(args).RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value)
        );

    /// <summary>One line of food.</summary>
    public static string Items(string words, int quantity, string? quantityWords, string rest = "") =>
        $$"""
            {"items":[{"words":"{{words}}","id":null,"quantity":{{quantity}},"quantity_words":{{(
                quantityWords is null ? "null" : $"\"{quantityWords}\""
            )}},"size":null,"with":[],"without":[]}]{{rest}} }
            """;

    private static RegisteredProvider Provider(
        string id,
        CapabilityManifest capability,
        IReadOnlyList<VocabularyEntry> entries
    ) =>
        new(
            id,
            new Uri($"http://{id}/manifest"),
            new ProviderManifest("1.0", id, new(id, id), new(id, id), [capability]),
            new Vocabulary(id, entries)
        );

    private static CapabilityManifest Capability(
        string id,
        string family,
        string arguments,
        IReadOnlyList<string> operations,
        IReadOnlyList<string>? required = null
    ) =>
        new(
            id,
            family,
            CapabilityKind.Order,
            new(family, family),
            [],
            JsonDocument.Parse(arguments).RootElement,
            new CapabilityEndpoints(),
            new CapabilityTerms(),
            null,
            operations.Count == 0 ? null : [.. operations.Select(op => new CapabilityOperation(op, [], required))]
        );
}

using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.People;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning;
using Qianwen.Core.Providers;

namespace Qianwen.Azure.Tests.OpenAI;

/// <summary>A small registry of several families, and requests to plan with it.</summary>
internal static class Errands
{
    public const string HomeAddress = "文一西路 98 号 3 幢 501";

    private static readonly GeoPoint Somewhere = new(30.28, 120.03);

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly PersonProfile Person = new(
        "person-4711",
        "Lin Xiaoming",
        "en",
        "Asia/Shanghai",
        [new SavedAddress("home", HomeAddress, "hangzhou", Somewhere, IsDefault: true)]
    );

    public static PlanRequest Request(
        string utterance,
        ConversationContext? conversation = null,
        string bundName = "the Bund",
        string hotelDescription = "Hotels in a city."
    ) =>
        new(
            utterance,
            null,
            Now,
            conversation ?? ConversationContext.Empty,
            Person,
            Registry(bundName, hotelDescription)
        );

    private static RegistrySnapshot Registry(string bundName, string hotelDescription) =>
        new(
            "v1",
            [
                Provider(
                    "flash",
                    Capability(
                        "food_delivery.order",
                        CapabilityFamilies.FoodDelivery,
                        "Food and drink.",
                        """
                        {"required":["items","address"],"properties":{
                          "items":{"type":"array","x-entity":"item"},"merchant":{"x-entity":"merchant"},
                          "address":{"x-entity":"place"},"budget":{"x-entity":"budget"},"note":{"x-entity":"text"}}}
                        """
                    ),
                    new VocabularyEntry(
                        "latte",
                        EntityKind.Category,
                        new LocalizedText("拿铁", "Latte"),
                        ["caffe latte"]
                    )
                ),
                Provider(
                    "stays",
                    Capability(
                        "hotel.book",
                        CapabilityFamilies.Hotel,
                        hotelDescription,
                        """
                        {"properties":{"location":{"x-entity":"place"},"check_in":{"x-entity":"date"},
                          "nights":{"x-entity":"count"},"price":{"x-entity":"price"},
                          "facility":{"x-entity":"choices","x-values":[{"value":"pool","names":["pool"]}]}}}
                        """,
                        new CapabilityOperation("book", [], ["location"]),
                        new CapabilityOperation("search", [])
                    ),
                    new VocabularyEntry("the-bund", EntityKind.Place, new LocalizedText("外滩", bundName), ["the Bund"])
                ),
                Provider(
                    "air",
                    Capability(
                        "flight.book",
                        CapabilityFamilies.Flight,
                        "Flights.",
                        """
                        {"properties":{"origin":{"x-entity":"place"},"destination":{"x-entity":"place"},
                          "date":{"x-entity":"date"},"passengers":{"x-entity":"count"}}}
                        """,
                        new CapabilityOperation("book", [], ["destination"])
                    )
                ),
                Provider(
                    "rides",
                    Capability(
                        "ride_hailing.book",
                        CapabilityFamilies.RideHailing,
                        "Cars with a driver.",
                        """{"properties":{"origin":{"x-entity":"place"},"destination":{"x-entity":"place"}}}""",
                        new CapabilityOperation("book", [], [])
                    )
                ),
                Provider(
                    "wallet",
                    Capability(
                        "payment.pay",
                        CapabilityFamilies.Payment,
                        "Money.",
                        """{"properties":{"amount":{"x-entity":"amount"},"payee":{"x-entity":"name"}}}""",
                        new CapabilityOperation("transfer", [], ["amount", "payee"])
                    )
                ),
            ]
        );

    private static RegisteredProvider Provider(
        string id,
        CapabilityManifest capability,
        params IReadOnlyList<VocabularyEntry> entries
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
        string description,
        string arguments,
        params IReadOnlyList<CapabilityOperation> operations
    ) =>
        new(
            id,
            family,
            CapabilityKind.Order,
            new LocalizedText(description, description),
            [],
            JsonDocument.Parse(arguments).RootElement,
            new CapabilityEndpoints(),
            new CapabilityTerms(),
            family == CapabilityFamilies.Hotel ? ["hotel"]
                : family == CapabilityFamilies.Flight ? ["fly", "flight"]
                : null,
            operations.Count == 0 ? null : operations
        );
}

using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Providers;

namespace Qianwen.Functions.Tests.Quotes;

/// <summary>Providers of food, by id; those in <paramref name="unreachable"/> have no manifest now.</summary>
internal sealed class FakeRegistry(string[] ids, params string[] unreachable) : IProviderRegistry
{
    public const string Capability = "food_delivery.order";

    public ValueTask<RegistrySnapshot> GetAsync(CancellationToken cancellationToken) =>
        new(new RegistrySnapshot("v1", [.. ids.Select(Provider), .. unreachable.Select(Unreachable)]));

    private static RegisteredProvider Provider(string id) =>
        new(id, Url(id), new ProviderManifest("1.0", id, new(id, id), new(id, id), [Order]), null);

    private static RegisteredProvider Unreachable(string id) => new(id, Url(id), null, null, "down");

    private static Uri Url(string id) => new($"http://{id}.test/manifest");

    private static CapabilityManifest Order { get; } =
        new(
            Capability,
            CapabilityFamilies.FoodDelivery,
            CapabilityKind.Order,
            new LocalizedText("点外卖", "Order food"),
            [],
            JsonElement.Parse("""{"type":"object"}"""),
            new CapabilityEndpoints("search", "quote", "orders/{key}"),
            new CapabilityTerms()
        );
}

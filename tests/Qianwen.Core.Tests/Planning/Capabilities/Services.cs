using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning;
using Qianwen.Core.Providers;

namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>The food of the tests and the eight services as their manifests declare them, without vocabularies.</summary>
internal static class Services
{
    public static RegistrySnapshot Registry { get; } = With(Manifests());

    /// <summary>With the manifest of the food too, and so with its samples.</summary>
    public static RegistrySnapshot WithFood { get; } = With(All());

    public static RegistrySnapshot With(IEnumerable<ProviderManifest> manifests) =>
        TestRegistry.Snapshot with
        {
            Version = "services",
            Providers =
            [
                .. TestRegistry.Snapshot.Providers,
                .. manifests.Select(manifest => new RegisteredProvider(
                    manifest.Id,
                    new Uri($"http://test/{manifest.Id}"),
                    manifest,
                    null
                )),
            ],
        };

    public static ProviderManifest Parse(string json) =>
        JsonSerializer.Deserialize<ProviderManifest>(json, QianwenJson.Options)!;

    public static Task<PlanResult> Ask(string utterance) => Planning.Ask.Of(Registry, utterance);

    /// <summary>The last of several turns; those that begin with "A:" are of the other side.</summary>
    public static async Task<PlanResult> Dialogue(params string[] turns) =>
        await new DialogueReplay(new EmbeddedPlanner()).PlanAsync(
            Planning.Ask.Request(turns[^1]) with
            {
                Registry = Registry,
                Conversation = new ConversationContext([.. turns.SkipLast(1).Select(ToTurn)]),
            },
            CancellationToken.None
        );

    /// <summary>The legs in one line: "hotel/book near=the Bund nights=two nights".</summary>
    public static string Legs(PlanResult result) => string.Join(" // ", result.Legs.Select(Leg));

    private static Turn ToTurn(string text) =>
        text.StartsWith("A:", StringComparison.Ordinal)
            ? new Turn("assistant", text[2..].Trim())
            : new Turn("user", text);

    private static string Leg(Leg leg) =>
        $"{leg.Family}/{leg.Op}"
        + string.Concat(leg.Args.Select(argument => $" {argument.Key}={Words(argument.Value)}"));

    private static string Words(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Array => string.Join('+', value.EnumerateArray().Select(Words)),
            JsonValueKind.Object when value.TryGetProperty("words", out var words) => words.GetString()!,
            _ => "?",
        };

    private static IEnumerable<ProviderManifest> Manifests() =>
        All()
            .Where(manifest =>
                manifest.Capabilities.All(capability =>
                    capability.Family is not (CapabilityFamilies.FoodDelivery or CapabilityFamilies.Courier)
                )
            );

    private static IEnumerable<ProviderManifest> All() =>
        Directory
            .GetFiles(Path.Combine(AppContext.BaseDirectory, "manifests"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => Parse(File.ReadAllText(file)));
}

using Microsoft.Extensions.DependencyInjection;
using Qianwen.Cli.Composition;
using Qianwen.Contracts;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.People;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning;
using Qianwen.Core.Providers;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.Benchmarks.Planning;

/// <summary>One vocabulary, and what the planner is asked on it.</summary>
internal sealed class PlannerWorld
{
    private const int Generated = 200_000;
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly Lazy<RegistrySnapshot> Served = new(() => ServedAsync().GetAwaiter().GetResult());
    private static readonly Dictionary<Words, PlannerWorld> Worlds = [];
    private readonly Dictionary<Said, PlanRequest> _requests;

    private PlannerWorld(RegistrySnapshot registry)
    {
        Registry = registry;
        Scan = new NameScan(registry);
        _requests = Enum.GetValues<Said>().ToDictionary(said => said, Request);
    }

    public RegistrySnapshot Registry { get; }

    public NameScan Scan { get; }

    public static PlannerWorld Of(Words words)
    {
        if (!Worlds.TryGetValue(words, out var world))
        {
            Worlds[words] = world = new PlannerWorld(words == Words.Market ? Served.Value : Enlarged(Served.Value));
        }

        return world;
    }

    public static string Text(Said said) =>
        said switch
        {
            Said.OrderZh => "点40杯霸王茶姬的伯牙绝弦送到西溪园区，少冰，半糖",
            Said.OrderEn => "Order me 40 cups of Bawang Tea Ji's Boya Juexian",
            Said.SlipZh => "点两杯霸王茶姬的伯牙绝玄",
            Said.SlipEn => "Order me two cups of Boya Juexain from Bawang Tea Ji",
            Said.TalkZh => "你好，你能做什么？",
            Said.TalkEn => "Hello, what can you do?",
            Said.RevisionZh => "改成20杯，去冰",
            Said.RevisionEn => "Make it 20 cups, no ice",
            _ => Sentences.Of(said),
        };

    public PlanRequest RequestOf(Said said) => _requests[said];

    public static PlanResult Plan(PlanRequest request) =>
        new EmbeddedPlanner().PlanAsync(request, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    private PlanRequest Request(Said said)
    {
        var profile = new PersonProfile(
            "lin",
            "Lin",
            "zh-CN",
            "Asia/Shanghai",
            [
                new SavedAddress(
                    "home",
                    "文一西路 98 号 3 幢 501",
                    "hangzhou",
                    new GeoPoint(30.28, 120.03),
                    IsDefault: true
                ),
            ]
        );
        var request = new PlanRequest(Text(said), null, Now, ConversationContext.Empty, profile, Registry);
        return said is Said.RevisionZh or Said.RevisionEn ? OnProposal(request) : request;
    }

    private static PlanRequest OnProposal(PlanRequest request)
    {
        var ordered = Plan(request with { Utterance = Text(Said.OrderZh) });
        var proposal = new OpenProposal("task", "cart", ordered.Legs, Money.Fen(80_000));
        return request with { Conversation = new ConversationContext([], Proposal: proposal) };
    }

    /// <summary>Half of the generated names go to the market, the other half in equal parts to the other providers with names.</summary>
    private static RegistrySnapshot Enlarged(RegistrySnapshot served)
    {
        var known = served.Providers.Where(provider => provider.Vocabulary is not null).ToList();
        var entries = GeneratedNames.Entries(Generated);
        var ofMarket = known.Count == 1 ? entries.Count : entries.Count / 2;
        var shares = known
            .Skip(1)
            .Zip(entries.Skip(ofMarket).Chunk(Math.Max(1, (entries.Count - ofMarket) / Math.Max(1, known.Count - 1))))
            .ToDictionary(pair => pair.First, IReadOnlyList<VocabularyEntry> (pair) => pair.Second);
        shares[known[0]] = [.. entries.Take(ofMarket)];
        return new RegistrySnapshot("enlarged", [.. served.Providers.Select(one => With(one, shares))]);
    }

    private static RegisteredProvider With(
        RegisteredProvider provider,
        Dictionary<RegisteredProvider, IReadOnlyList<VocabularyEntry>> shares
    ) =>
        shares.TryGetValue(provider, out var share)
            ? provider with
            {
                Vocabulary = provider.Vocabulary! with { Entries = [.. provider.Vocabulary.Entries, .. share] },
            }
            : provider;

    private static async Task<RegistrySnapshot> ServedAsync()
    {
        await using var database = LocalDatabase.InMemory();
        var settings = HostConfiguration.Create(AssistantSettings.InMemory);
        await using var host = AssistantComposition.Build(database, new VirtualTimeProvider(Now), settings);
        await host.StartAsync();
        var registry = host.Services(AssistantComposition.Assistant).GetRequiredService<IProviderRegistry>();
        return await registry.GetAsync(CancellationToken.None);
    }
}

using Microsoft.Extensions.DependencyInjection;
using Qianwen.Cli.Composition;
using Qianwen.Contracts.People;
using Qianwen.Core.People;
using Qianwen.Core.Planning;
using Qianwen.Core.Providers;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.Evaluation.Running;

/// <summary>What <c>plan --jsonl</c> plans with: the registry as the simulations serve it, the demo person, and a planner.</summary>
public sealed class EvaluationWorld : IAsyncDisposable
{
    private const string DemoPerson = "lin";
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));
    private readonly LocalDatabase _database;
    private readonly LocalFunctionsHost _host;

    private EvaluationWorld(
        LocalDatabase database,
        LocalFunctionsHost host,
        IPlanner planner,
        PersonProfile profile,
        RegistrySnapshot registry
    )
    {
        (_database, _host) = (database, host);
        (Planner, Profile, Registry) = (planner, profile, registry);
    }

    /// <summary>The planner that is scored.</summary>
    public IPlanner Planner { get; }

    /// <summary>Who asks.</summary>
    public PersonProfile Profile { get; }

    /// <summary>What can be asked for.</summary>
    public RegistrySnapshot Registry { get; }

    /// <summary>Starts both function apps in memory, reads the registry, and keeps them until disposal.</summary>
    public static async Task<EvaluationWorld> StartAsync(PlannerKind kind, CancellationToken cancellationToken)
    {
        var database = LocalDatabase.InMemory();
        var settings = HostConfiguration.Create(AssistantSettings.InMemory);
        var host = AssistantComposition.Build(database, new VirtualTimeProvider(Now), settings);
        await host.StartAsync(cancellationToken);
        var services = host.Services(AssistantComposition.Assistant);
        return new EvaluationWorld(
            database,
            host,
            kind == PlannerKind.Embedded ? new EmbeddedPlanner() : services.GetRequiredService<IPlanner>(),
            await services.GetRequiredService<IProfileStore>().GetAsync(DemoPerson, cancellationToken),
            await services.GetRequiredService<IProviderRegistry>().GetAsync(cancellationToken)
        );
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }
}

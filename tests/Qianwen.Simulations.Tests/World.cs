using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tables;
using Qianwen.LocalHost.Time;
using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Tests;

/// <summary>The outside world's services on tables in memory, at noon of a day in Hangzhou.</summary>
internal sealed class World : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(8));

    private readonly LocalDatabase _database = LocalDatabase.InMemory();
    private readonly ServiceProvider _services;

    public World(params (string Key, string Value)[] settings)
    {
        Time = new VirtualTimeProvider(Noon);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
            .Build();
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<TableServiceClient>(new LocalTableServiceClient(_database, Time))
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSimulations(configuration)
            .BuildServiceProvider();
    }

    public VirtualTimeProvider Time { get; }

    public MarketCatalogue Market => Get<MarketCatalogue>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Store Store(string id) => Market.Store(id) ?? throw new ArgumentException($"There is no store {id}.");

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}

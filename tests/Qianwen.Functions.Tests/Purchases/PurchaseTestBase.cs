using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Purchases;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Purchases;

/// <summary>One purchase on a host of its own.</summary>
public abstract class PurchaseTestBase : IAsyncLifetime
{
    private protected PurchaseTestBase(int live = 0)
    {
        Host = new OrchestrationHost(live);
        Outside = new Outside(Host);
    }

    private protected OrchestrationHost Host { get; }

    private protected Outside Outside { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Host.DisposeAsync();

    private protected async Task<(PurchaseResult Result, OutsideOrder Order)> BuyAsync(OrderScript script)
    {
        var order = Outside.Order("o", script);
        await Host.StartAsync(nameof(PurchaseOrchestrator), "o:buy", Samples.Purchase());
        return (await Host.FinishAsync<PurchaseResult>("o:buy"), order);
    }

    /// <summary>A command that is sent five times and looked up after each, in vain.</summary>
    private protected static IEnumerable<string> InVain(string command, string key) =>
        Enumerable.Range(1, 5).SelectMany(attempt => new[] { $"{command} {key} #{attempt}", $"look up {key}" });

    private protected static void AssertSteps(OutsideOrder order, params IEnumerable<string> expected) =>
        Assert.Equal(string.Join('\n', expected), string.Join('\n', order.Steps));
}

namespace Qianwen.Functions.Tests.Http;

/// <summary>Tests against the whole function app, one host each.</summary>
public abstract class ApiTestBase : IAsyncLifetime
{
    private ApiHost? _api;

    internal ApiHost Api => _api ?? throw new InvalidOperationException("The host has not started.");

    public async Task InitializeAsync() => _api = await ApiHost.StartAsync();

    public async Task DisposeAsync()
    {
        if (_api is not null)
        {
            await _api.DisposeAsync();
        }
    }
}

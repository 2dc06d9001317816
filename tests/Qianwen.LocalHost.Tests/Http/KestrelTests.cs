using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Tests.Http;

public sealed class KestrelTests : IAsyncLifetime
{
    private const string BackAddress = "http://back.test:7072/";
    private readonly LocalDatabase _database = LocalDatabase.InMemory();
    private LocalFunctionsHost? _host;

    private LocalFunctionsHost Host => _host!;

    public async Task InitializeAsync()
    {
        _host = LocalFunctionsHost
            .CreateBuilder()
            .UseDatabase(_database)
            .AddFunctionApp(
                new FunctionApp("front", typeof(KestrelTests).Assembly)
                {
                    Include = type => type == typeof(Front),
                    Urls = ["http://127.0.0.1:0"],
                    AllowedOrigins = ["https://shop.example"],
                }
            )
            .AddFunctionApp(
                new FunctionApp("back", typeof(KestrelTests).Assembly)
                {
                    Include = type => type == typeof(Back),
                    BaseAddress = new Uri(BackAddress),
                }
            )
            .Build();
        await _host.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Get_OverASocket_AnswersAndReachesTheOtherAppInMemory()
    {
        using var client = Host.CreateClient("front");

        Assert.Equal("front of back", await client.GetStringAsync("api/front"));
        Assert.NotEqual(0, Host.AddressOf("front").Port);
    }

    [Fact]
    public async Task Get_HostHeaderOfAnotherName_IsRefused()
    {
        using var client = Host.CreateClient("front");
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/front");
        request.Headers.Host = "attacker.example";

        var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("loopback names only", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://shop.example", "https://shop.example")]
    [InlineData("https://evil.example", null)]
    [InlineData("https://shop.example.evil.example", null)]
    public async Task Options_FromAPage_AllowsItsOriginOnlyWhereItIsNamed(string origin, string? allowed)
    {
        using var client = Host.CreateClient("front");
        using var request = new HttpRequestMessage(HttpMethod.Options, "api/front");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "GET");

        var response = await client.SendAsync(request);

        var answered = response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values);
        Assert.Equal(allowed, answered ? values!.Single() : null);
    }

    [Fact]
    public void Build_ListeningAppsOfOneConfiguration_LeaveItAsItIs()
    {
        var shared = new ConfigurationBuilder().AddInMemoryCollection().Build();

        _ = LocalFunctionsHost
            .CreateBuilder()
            .UseDatabase(_database)
            .AddFunctionApp(Listening("front", typeof(Front), shared))
            .AddFunctionApp(Listening("back", typeof(Back), shared))
            .Build();

        Assert.Null(shared["urls"]);
    }

    [Fact]
    public async Task Stop_Listening_NoLongerAnswers()
    {
        using var client = Host.CreateClient("front");
        await Host.StopAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("api/front"));
    }

    [Fact]
    public async Task Start_AppsWithTheSameConfiguration_KeepItUnchanged()
    {
        await using var database = LocalDatabase.InMemory();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();
        await using var host = LocalFunctionsHost
            .CreateBuilder()
            .UseDatabase(database)
            .AddFunctionApp(Listening("front", typeof(Front)) with { Configuration = configuration })
            .AddFunctionApp(Listening("back", typeof(Back)) with { Configuration = configuration })
            .Build();

        await host.StartAsync();

        Assert.Empty(configuration.AsEnumerable());
        Assert.NotEqual(host.AddressOf("front"), host.AddressOf("back"));
    }

    private static FunctionApp Listening(string name, Type functions) =>
        new(name, functions.Assembly) { Include = type => type == functions, Urls = ["http://127.0.0.1:0"] };

    private sealed class Front(IHttpClientFactory clients)
    {
        [Function("Front")]
        public async Task<string> RunAsync([HttpTrigger("get", Route = "front")] HttpRequest request)
        {
            using var client = clients.CreateClient();
            client.BaseAddress = new Uri(BackAddress);
            var back = await client.GetStringAsync("api/back", request.HttpContext.RequestAborted);
            return $"front of {back}";
        }
    }

    private static class Back
    {
        [Function("Back")]
        public static string Run([HttpTrigger("get", Route = "back")] HttpRequest request)
        {
            Assert.NotNull(request);
            return "back";
        }
    }

    private static FunctionApp Listening(string name, Type function, IConfiguration configuration) =>
        new(name, typeof(KestrelTests).Assembly)
        {
            Include = type => type == function,
            Urls = ["http://127.0.0.1:0"],
            Configuration = configuration,
        };
}

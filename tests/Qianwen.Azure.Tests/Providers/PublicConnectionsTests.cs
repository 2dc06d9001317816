using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Qianwen.Azure.Providers;

namespace Qianwen.Azure.Tests.Providers;

public sealed class PublicConnectionsTests : IDisposable
{
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);

    public PublicConnectionsTests() => _server.Start();

    private int Port => ((IPEndPoint)_server.LocalEndpoint).Port;

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("100.100.100.200")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("224.0.0.1")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public void IsPublic_AddressOfOurOwnNetwork_IsNot(string address) =>
        Assert.False(PublicConnections.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.32.0.1")]
    [InlineData("223.5.5.5")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2606:4700:4700::1111")]
    public void IsPublic_AddressOfTheInternet_Is(string address) =>
        Assert.True(PublicConnections.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Connect_PartnersNameLeadsHome_IsRefused(string host)
    {
        using var client = Client("https://own.test/manifest");

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() =>
            client.GetAsync(new Uri($"http://{host}:{Port}/"))
        );

        Assert.Contains("no public address", failure.Message, StringComparison.Ordinal);
        Assert.False(_server.Pending());
    }

    [Fact]
    public async Task Connect_OperatorsOwnProvider_IsConnected()
    {
        using var client = Client("http://127.0.0.1/manifest");
        using var gone = new CancellationTokenSource();

        var call = client.GetAsync(new Uri($"http://127.0.0.1:{Port}/"), gone.Token);

        using var accepted = await _server.AcceptTcpClientAsync();
        Assert.True(accepted.Connected);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task AddProviders_PartnerAtHome_IsNotCalled()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Providers:Manifests:0", "https://own.test/manifest")])
            .Build();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddProviders(configuration)
            .BuildServiceProvider();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient(ProviderTransport.ClientName);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://127.0.0.1:{Port}/")));

        Assert.False(_server.Pending());
    }

    private static HttpClient Client(string manifest)
    {
        var options = Options.Create(new ProvidersOptions { Manifests = [new Uri(manifest)] });
        return new HttpClient(
            new SocketsHttpHandler { ConnectCallback = new PublicConnections(options).ConnectAsync, UseProxy = false }
        );
    }
}

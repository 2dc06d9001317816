using System.Net;
using System.Net.Sockets;
using Qianwen.Cli.Composition;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Planning;

namespace Qianwen.Cli.Tests.Composition;

public sealed class AssistantHostTests : IDisposable
{
    private static readonly Uri AnyPort = new("http://127.0.0.1:0/");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TryStartAsync_DataInUse_IsRefused()
    {
        using var other = FolderLock.TryTake(_folder.Open());

        Assert.Null(await TryStartAsync());
    }

    [Fact]
    public async Task TryStartAsync_Listening_SaysWhereUntilItStops()
    {
        var folder = _folder.Open();
        using var http = new HttpClient();
        var file = new ServerFile(folder, http);

        await using (var host = await TryStartAsync())
        {
            var record = await file.FindAsync(CancellationToken.None);
            Assert.Equal(host!.Url, record!.Url);
            Assert.Equal(60, record.Speed);
            Assert.Null(FolderLock.TryTake(folder));
        }

        Assert.False(File.Exists(folder.Server));
        using var free = FolderLock.TryTake(folder);
        Assert.NotNull(free);
    }

    [Fact]
    public async Task TryStartAsync_Data_IsItsOwnersAlone()
    {
        await using var host = await TryStartAsync();

        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var file in Directory.GetFiles(_folder.Path).Where(file => Path.GetExtension(file) != ".lock"))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task TryStartAsync_PortTaken_NamesItAndLetsTheDataGo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var settings = Settings() with { Url = new Uri($"http://localhost:{port}/") };

        var exception = await Assert.ThrowsAsync<CliException>(() =>
            AssistantHost.TryStartAsync(settings, TimeProvider.System, CancellationToken.None)
        );

        Assert.Equal(ExitCodes.CannotStart, exception.ExitCode);
        Assert.Equal($"Port {port} is taken by another program. Choose another one with --port.", exception.Message);
        using var free = FolderLock.TryTake(_folder.Open());
        Assert.NotNull(free);
    }

    [Fact]
    public async Task TryStartAsync_AmqpPortTaken_NamesItAndLetsTheDataGo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var settings = Settings() with { AmqpPort = port };

        var exception = await Assert.ThrowsAsync<CliException>(() =>
            AssistantHost.TryStartAsync(settings, TimeProvider.System, CancellationToken.None)
        );

        Assert.Equal(ExitCodes.CannotStart, exception.ExitCode);
        Assert.Contains($"Port {port} cannot be used for AMQP", exception.Message);
        using var free = FolderLock.TryTake(_folder.Open());
        Assert.NotNull(free);
    }

    [Fact]
    public async Task TryStartAsync_WithoutAmqp_OffersNoConnection()
    {
        await using var host = await TryStartAsync();

        Assert.Null(host!.ServiceBusConnection);
    }

    [Fact]
    public async Task PlanAsync_Order_IsUnderstoodWithoutPorts()
    {
        await using var host = await AssistantHost.TryStartAsync(
            AssistantSettings.InMemory,
            TimeProvider.System,
            CancellationToken.None
        );

        var plan = await host!.PlanAsync(new PlanRequestBody("点40杯霸王茶姬的伯牙绝弦"), CancellationToken.None);

        Assert.Equal(PlanKind.Plan, plan.Kind);
        var items = Assert.Single(plan.Legs).Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items)!;
        Assert.Equal(40, Assert.Single(items).Quantity);
        Assert.False(plan.Committed);
    }

    [Fact]
    public async Task ConnectAsync_NobodyRunsTheData_BecomesTheHost()
    {
        await using var source = Source();

        await source.ConnectAsync(CancellationToken.None);

        Assert.True(source.IsHost);
    }

    [Fact]
    public async Task ConnectAsync_HostGoesAway_TakesOver()
    {
        await using var second = Source();
        await using (var first = Source())
        {
            await first.ConnectAsync(CancellationToken.None);
            using var client = await second.ConnectAsync(CancellationToken.None);
            await client.CreateConversationAsync("key-1", CancellationToken.None);
            Assert.False(second.IsHost);
        }

        using var again = await second.ConnectAsync(CancellationToken.None);
        var conversation = await again.CreateConversationAsync("key-1", CancellationToken.None);

        Assert.True(second.IsHost);
        Assert.StartsWith("c-", conversation.Id, StringComparison.Ordinal);
    }

    private LocalAssistantSource Source() => new(Settings(), "lin", TimeProvider.System);

    private AssistantSettings Settings() =>
        AssistantSettings.InMemory with
        {
            Folder = _folder.Open(),
            Url = AnyPort,
            Speed = 60,
        };

    private Task<AssistantHost?> TryStartAsync() =>
        AssistantHost.TryStartAsync(Settings(), TimeProvider.System, CancellationToken.None);
}

using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Amqp;
using Amqp.Framing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Qianwen.LocalHost.Messaging.Amqp;
using Qianwen.LocalHost.Messaging.Amqp.Wire;

namespace Qianwen.LocalHost.Tests.Messaging.Amqp;

public sealed class AmqpWireTests : IAsyncLifetime
{
    private const byte SaslFrame = 1;
    private static readonly byte[] AmqpHeader = [.. "AMQP"u8, 0, 1, 0, 0];
    private static readonly byte[] SaslHeader = [.. "AMQP"u8, 3, 1, 0, 0];
    private readonly AmqpHarness _harness = AmqpHarness.Start();
    private TcpClient _raw = null!;

    public async Task InitializeAsync() => _raw = await _harness.ConnectRawAsync();

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Theory]
    [InlineData("ANONYMOUS", 0)]
    [InlineData("MSSBCBS", 0)]
    [InlineData("SCRAM-SHA-256", 1)]
    public async Task Sasl_Mechanism_IsAnsweredWithItsCode(string mechanism, byte code)
    {
        await _raw.GetStream().WriteAsync(SaslHeader);
        await _raw.GetStream().WriteAsync(SaslInit(mechanism));

        await ReadAsync(SaslHeader.Length);
        await ReadFrameAsync();
        var outcome = await ReadFrameAsync();

        Assert.Equal(code, outcome[^1]);
    }

    [Fact]
    public async Task Sasl_Outcome_IsNotFollowedByAnythingUntilTheClientSpeaks()
    {
        await _raw.GetStream().WriteAsync(SaslHeader);
        await _raw.GetStream().WriteAsync(SaslInit("ANONYMOUS"));
        await ReadAsync(SaslHeader.Length);
        await ReadFrameAsync();
        await ReadFrameAsync();

        Assert.Equal(0, _raw.Available);
        await _raw.GetStream().WriteAsync(AmqpHeader);
        Assert.Equal(AmqpHeader, await ReadAsync(AmqpHeader.Length));
    }

    [Fact]
    public async Task Header_OfAnotherProtocol_IsAnsweredWithOursAndTheEnd()
    {
        await _raw.GetStream().WriteAsync("GET / HT"u8.ToArray());

        Assert.Equal(AmqpHeader, await ReadAsync(AmqpHeader.Length));
        Assert.Equal(0, await _raw.GetStream().ReadAsync(new byte[1]));
    }

    [Theory]
    [InlineData(new byte[] { 0x7f, 0xff, 0xff, 0xff, 2, 0, 0, 0 })]
    [InlineData(new byte[] { 0, 0, 0, 8, 1, 0, 0, 0 })]
    [InlineData(new byte[] { 0, 0, 0, 12, 2, 0, 0, 0, 0xde, 0xad, 0xbe, 0xef })]
    [InlineData(new byte[] { 0, 0, 0, 12, 2, 0, 0, 9, 0x00, 0x53, 0x17, 0x45 })]
    public async Task Frame_ThatIsNone_EndsThisConnectionAndNoOther(byte[] frame)
    {
        var other = await _harness.ConnectAsync();
        await _raw.GetStream().WriteAsync(AmqpHeader);
        await _raw.GetStream().WriteAsync(frame);

        Assert.Equal(AmqpHeader, await ReadAsync(AmqpHeader.Length));
        Assert.Equal(0, await _raw.GetStream().ReadAsync(new byte[1]).AsTask().WaitAsync(AmqpHarness.Patience));
        await AmqpHarness.FlushAsync(other);
    }

    [Fact]
    public async Task Open_AndBegin_AreAnsweredWithProperties()
    {
        var opened = new TaskCompletionSource<Open>();
        var address = new Address($"amqp://127.0.0.1:{_harness.Endpoint.Port}");
        var connection = new Connection(
            address,
            null,
            new Open { ContainerId = "test", HostName = "localhost" },
            (_, open) => opened.TrySetResult(open)
        );
        var begun = new TaskCompletionSource<Begin>();
        _ = new Session(
            connection,
            new Begin
            {
                IncomingWindow = 100,
                OutgoingWindow = 100,
                NextOutgoingId = 0,
                HandleMax = 7,
            },
            (_, begin) => begun.TrySetResult(begin)
        );

        Assert.NotNull((await opened.Task.WaitAsync(AmqpHarness.Patience)).Properties);
        Assert.NotNull((await begun.Task.WaitAsync(AmqpHarness.Patience)).Properties);
        await connection.CloseAsync();
    }

    [Fact]
    public async Task Window_OfTwoTransfers_IsKeptAndRefilled()
    {
        const int all = 20;
        await _harness.SendAsync(Enumerable.Range(0, all).Select(number => $"m {number:00}"));
        var session = new Session(
            (await _harness.ConnectAsync()).Connection,
            new Begin
            {
                IncomingWindow = 2,
                OutgoingWindow = 100,
                NextOutgoingId = 0,
                HandleMax = 7,
            },
            null
        );
        var receiver = new ReceiverLink(session, "receiver", "orders");
        receiver.SetCredit(all, CreditMode.Auto);

        for (var number = 0; number < all; number++)
        {
            var message = await receiver.ReceiveAsync(AmqpHarness.Patience);
            Assert.Equal($"m {number:00}", message.Properties.MessageId);
            receiver.Accept(message);
        }
    }

    [Fact]
    public async Task Drain_FewerMessagesThanCredit_SendsThemAndGivesTheRestBack()
    {
        await _harness.SendAsync("one", "two");
        var writer = new FrameWriter();
        writer.WriteHeader(AmqpHeader);
        writer.Write(0, new Open { ContainerId = "test" });
        writer.Write(
            0,
            new Begin
            {
                NextOutgoingId = 0,
                IncomingWindow = 100,
                OutgoingWindow = 100,
            }
        );
        writer.Write(
            0,
            new Attach
            {
                LinkName = "r",
                Handle = 0,
                Role = true,
                Source = new Source { Address = "orders" },
            }
        );
        writer.Write(
            0,
            new Flow
            {
                IncomingWindow = 100,
                NextOutgoingId = 0,
                OutgoingWindow = 100,
                Handle = 0,
                DeliveryCount = 0,
                LinkCredit = 5,
                Drain = true,
            }
        );
        writer.Complete();
        await writer.RunAsync(_raw.GetStream(), CancellationToken.None);

        var reader = new FrameReader(_raw.GetStream());
        await reader.ReadHeaderAsync(CancellationToken.None);
        var said = new List<object>();
        while (said.LastOrDefault() is not Flow)
        {
            var frame = await reader.ReadFrameAsync(CancellationToken.None).WaitAsync(AmqpHarness.Patience);
            said.Add(frame!.Performative!);
        }

        Assert.Equal(2, said.OfType<Transfer>().Count());
        var drained = Assert.Single(said.OfType<Flow>());
        Assert.True(drained.Drain, "the client waits for the flag");
        Assert.Equal((5u, 0u), (drained.DeliveryCount, drained.LinkCredit));
    }

    [Fact]
    public async Task Idle_HalfOfTheClientsTimeout_IsBrokenByAHeartbeat()
    {
        var time = new FakeTimeProvider();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        using var server = await listener.AcceptTcpClientAsync();
        var links = new LinkFactory(_harness.Broker, NullLogger.Instance);
        var serving = new AmqpConnection(server.GetStream(), links, time, NullLogger.Instance).ServeAsync();
        var writer = new FrameWriter();
        writer.WriteHeader(AmqpHeader);
        writer.Write(0, new Open { ContainerId = "test", IdleTimeOut = 60_000 });
        writer.Complete();
        await writer.RunAsync(client.GetStream(), CancellationToken.None);
        var reader = new FrameReader(client.GetStream());
        await reader.ReadHeaderAsync(CancellationToken.None);
        Assert.IsType<Open>((await reader.ReadFrameAsync(CancellationToken.None))!.Performative);

        time.Advance(TimeSpan.FromSeconds(30));

        var next = await reader.ReadFrameAsync(CancellationToken.None).WaitAsync(AmqpHarness.Patience);
        Assert.Null(next!.Performative);
        client.Close();
        await serving.WaitAsync(AmqpHarness.Patience);
    }

    [Fact]
    public async Task Dispose_ClientsAreConnected_TheyAreDroppedAndThePortIsFree()
    {
        await _harness.ConnectAsync();
        var port = _harness.Endpoint.Port;

        await _harness.Endpoint.DisposeAsync();

        Assert.Equal(0, await _raw.GetStream().ReadAsync(new byte[1]).AsTask().WaitAsync(AmqpHarness.Patience));
        await using var next = AmqpEndpoint.Start(_harness.Broker, port);
        Assert.Equal(port, next.Port);
    }

    /// <summary>sasl-init with a mechanism and nothing else.</summary>
    private static byte[] SaslInit(string mechanism)
    {
        byte[] symbol = [0xa3, (byte)mechanism.Length, .. Encoding.ASCII.GetBytes(mechanism)];
        byte[] body = [0x00, 0x53, 0x41, 0xc0, (byte)(symbol.Length + 1), 1, .. symbol];
        return [0, 0, 0, (byte)(body.Length + 8), 2, SaslFrame, 0, 0, .. body];
    }

    private async Task<byte[]> ReadFrameAsync()
    {
        var size = await ReadAsync(4);
        return await ReadAsync(BinaryPrimitives.ReadInt32BigEndian(size) - size.Length);
    }

    private async Task<byte[]> ReadAsync(int count)
    {
        var bytes = new byte[count];
        await _raw.GetStream().ReadExactlyAsync(bytes).AsTask().WaitAsync(AmqpHarness.Patience);
        return bytes;
    }
}

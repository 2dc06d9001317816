using System.Net;
using System.Net.Sockets;
using Amqp;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Messaging.Amqp;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Messaging.Amqp;

/// <summary>A broker on a clock that stands still, offered over AMQP, and a client of another library than Microsoft's.</summary>
public sealed class AmqpHarness : IAsyncDisposable
{
    private readonly LocalDatabase _database = LocalDatabase.InMemory();
    private readonly List<Connection> _connections = [];
    private readonly List<TcpClient> _sockets = [];

    private AmqpHarness()
    {
        Broker = new MessageBroker(
            _database,
            new VirtualTimeProvider(),
            new WorkTracker(),
            new QueueDefinitions([
                new QueueDefinition("orders"),
                new QueueDefinition("other"),
                new QueueDefinition("tasks") { RequiresSession = true },
            ])
        );
        Endpoint = AmqpEndpoint.Start(Broker);
    }

    public static AmqpHarness Start() => new();

    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    public MessageBroker Broker { get; }

    public AmqpEndpoint Endpoint { get; }

    public async Task<Session> ConnectAsync()
    {
        var connection = await Connection.Factory.CreateAsync(new Address($"amqp://127.0.0.1:{Endpoint.Port}"));
        _connections.Add(connection);
        return new Session(connection);
    }

    /// <summary>A socket to the endpoint.</summary>
    public async Task<TcpClient> ConnectRawAsync()
    {
        var client = new TcpClient();
        _sockets.Add(client);
        await client.ConnectAsync(IPAddress.Loopback, Endpoint.Port);
        return client;
    }

    public Task<IReadOnlyList<long>> SendAsync(params IEnumerable<string> bodies) =>
        Broker.SendAsync(
            "orders",
            [.. bodies.Select(body => new Azure.Messaging.ServiceBus.ServiceBusMessage(body) { MessageId = body })]
        );

    /// <summary>Waits until the broker has done everything that this session asked of it before.</summary>
    public static async Task FlushAsync(Session session)
    {
        var sender = new SenderLink(session, $"flush {Guid.NewGuid()}", "other");
        await sender.SendAsync(Data("flush"), Patience);
        await sender.CloseAsync();
    }

    public static Message Data(string body) =>
        new() { BodySection = new global::Amqp.Framing.Data { Binary = System.Text.Encoding.UTF8.GetBytes(body) } };

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
        {
            connection.Close(TimeSpan.Zero);
        }

        _sockets.ForEach(socket => socket.Dispose());
        await Endpoint.DisposeAsync();
        Broker.Dispose();
        await _database.DisposeAsync();
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Qianwen.LocalHost.Messaging.Amqp.Wire;

namespace Qianwen.LocalHost.Messaging.Amqp;

/// <summary>
/// Offers the queues of a broker over AMQP 1.0 on the loopback interface, so that an official Service Bus client of any language
/// can use them. It is plain text and takes any key: it is for one machine, as the official emulator is.
/// </summary>
public sealed class AmqpEndpoint : IAsyncDisposable
{
    private readonly MessageBroker _broker;
    private readonly ILogger _logger;
    private readonly TcpListener _listener;
    private readonly ConcurrentDictionary<AmqpConnection, Task> _connections = new();
    private readonly Task _accepting;
    private int _isDisposed;

    private AmqpEndpoint(MessageBroker broker, TcpListener listener, ILogger logger)
    {
        (_broker, _listener, _logger) = (broker, listener, logger);
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        AmqpLog.Listening(logger, Port);
        _accepting = AcceptAsync();
    }

    /// <summary>The TCP port it listens on.</summary>
    public int Port { get; }

    /// <summary>What an official client is given to connect with. The key is not a secret.</summary>
    public string ConnectionString =>
        $"Endpoint=sb://localhost:{Port};SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=local;"
        + "UseDevelopmentEmulator=true";

    /// <summary>Starts to listen.</summary>
    /// <param name="broker">Whose queues are offered.</param>
    /// <param name="port">The port; 0 for any free one.</param>
    /// <param name="loggers">Where is logged; null for nowhere.</param>
    /// <exception cref="SocketException">The port is taken.</exception>
    public static AmqpEndpoint Start(MessageBroker broker, int port = 0, ILoggerFactory? loggers = null)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return new AmqpEndpoint(broker, listener, (loggers ?? NullLoggerFactory.Instance).CreateLogger<AmqpEndpoint>());
    }

    /// <summary>
    /// Drops every connection and stops. The clients connect again by themselves; locks that they hold live until they run out.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1)
        {
            return;
        }

        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var connection in _connections.Keys)
        {
            connection.Abort();
        }

        await Task.WhenAll(_connections.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AcceptAsync()
    {
        var links = new LinkFactory(_broker, _logger);
        while (true)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync().ConfigureAwait(false), links);
            }
            catch (SocketException exception) when (_isDisposed == 0)
            {
                // A client that has gone before it was accepted; the others are waiting.
                AmqpLog.ClientGone(_logger, exception.Message);
            }
        }
    }

    private async Task ServeAsync(TcpClient client, LinkFactory links)
    {
        var done = new TaskCompletionSource();
        AmqpConnection? connection = null;
        try
        {
            client.NoDelay = true;
            connection = new AmqpConnection(client.GetStream(), links, TimeProvider.System, _logger);
            _connections[connection] = done.Task;
            await connection.ServeAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // One client's misfortune is not the others'.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            AmqpLog.ProtocolBroken(_logger, exception);
        }
        finally
        {
            client.Dispose();
            done.SetResult();
            if (connection is not null)
            {
                _connections.TryRemove(connection, out _);
            }
        }
    }
}

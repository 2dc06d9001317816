using Amqp.Framing;
using Amqp.Types;
using Microsoft.Extensions.Logging;

namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>
/// One client's connection. Everything that changes its state runs one at a time, by <see cref="Run"/>: frames as they come, and
/// the outcomes of the broker.
/// </summary>
internal sealed class AmqpConnection(Stream stream, ILinkFactory links, TimeProvider wireTime, ILogger logger)
{
    private const string ContainerId = "qianwen-local";
    private const int SmallestFrame = 512;
    private const int FrameOverhead = 128;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);
    private readonly FrameReader _reader = new(new BufferedStream(stream));
    private readonly FrameWriter _writer = new();
    private readonly Lock _gate = new();
    private readonly Dictionary<ushort, AmqpSession> _sessions = [];
    private ITimer? _heartbeat;
    private bool _isOpen;
    private bool _hasSaidGoodbye;
    private bool _hasEnded;

    /// <summary>How many bytes of a message fit in one frame to this peer.</summary>
    public int MaxPayload { get; private set; } = SmallestFrame - FrameOverhead;

    /// <summary>The sessions that are open.</summary>
    public IEnumerable<AmqpSession> Sessions => _sessions.Values;

    /// <summary>Serves the client until one of both goes; then little time is left for goodbyes.</summary>
    public async Task ServeAsync()
    {
        using var stopReading = new CancellationTokenSource();
        using var stopWriting = new CancellationTokenSource();
        var writing = _writer.RunAsync(stream, stopWriting.Token);
        var reading = ReadToEndAsync(stopReading.Token);
        await Task.WhenAny(reading, writing).ConfigureAwait(false);
        stopReading.CancelAfter(_hasSaidGoodbye ? Farewell : TimeSpan.Zero);
        stopWriting.CancelAfter(Farewell);
        await Task.WhenAll(reading, writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Runs <paramref name="action"/> while nothing else of this connection does; not at all once it has ended.</summary>
    public void Run(Action action)
    {
        lock (_gate)
        {
            if (!_hasEnded)
            {
                action();
            }
        }
    }

    /// <summary>Says goodbye, with the reason where there is one, and takes nothing more.</summary>
    public void CloseWith(Error? error) =>
        Run(() =>
        {
            if (_isOpen)
            {
                _writer.Write(0, error is null ? new Close() : new Close { Error = error });
                _hasSaidGoodbye = true;
            }

            Finish();
        });

    /// <summary>
    /// Drops the client without a word, as a broker that goes down does. JavaScript's client connects again more surely than after
    /// a goodbye, whose socket may end under its new connection.
    /// </summary>
    public void Abort() => Finish();

    public void Send(ushort channel, Described performative) => _writer.Write(channel, performative);

    public void Send(ushort channel, Transfer transfer, ReadOnlySpan<byte> payload) =>
        _writer.Write(FrameType.Amqp, channel, transfer, payload);

    private async Task ReadToEndAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (AmqpProtocolException exception)
        {
            AmqpLog.ProtocolBroken(logger, exception);
            CloseWith(new Error(exception.Condition) { Description = exception.Message });
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            AmqpLog.ClientGone(logger, exception.Message);
        }
#pragma warning disable CA1031 // Whatever a frame sets off, this connection ends and the others go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            AmqpLog.ProtocolBroken(logger, exception);
            CloseWith(new Error("amqp:internal-error") { Description = exception.Message });
        }
        finally
        {
            Finish();
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var header = await _reader.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        if (header is not null && header.SequenceEqual(ProtocolHeader.Sasl))
        {
            await SaslHandshake.RunAsync(_reader, _writer, cancellationToken).ConfigureAwait(false);
            header = await _reader.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        }

        if (header is null)
        {
            return;
        }

        _writer.WriteHeader(ProtocolHeader.Amqp);
        if (!header.SequenceEqual(ProtocolHeader.Amqp))
        {
            return;
        }

        while (
            !_hasEnded
            && await _reader.ReadFrameAsync(cancellationToken).ConfigureAwait(false) is { Performative: var said } frame
        )
        {
            if (said is not null)
            {
                Run(() => On(frame.Channel, said, frame));
            }
        }
    }

    private void On(ushort channel, Described performative, Frame frame)
    {
        switch (performative)
        {
            case Open open:
                OnOpen(open);
                break;
            case Close:
                CloseWith(null);
                break;
            case var early when !_isOpen:
                throw new AmqpProtocolException("amqp:illegal-state", $"{early} came before an open.");
            case Begin begin:
                _sessions[channel] = new AmqpSession(this, channel, begin, links);
                break;
            case End:
                OnEnd(channel);
                break;
            default:
                SessionOf(channel).On(performative, frame.Payload);
                break;
        }
    }

    private void OnOpen(Open open)
    {
        _isOpen = true;
        var theirs = open.HasField(2) ? open.MaxFrameSize : FrameReader.MaxFrameSize;
        MaxPayload = (int)Math.Clamp(theirs, SmallestFrame, FrameReader.MaxFrameSize) - FrameOverhead;
        if (open.IdleTimeOut > 0)
        {
            var period = TimeSpan.FromMilliseconds(open.IdleTimeOut / 2.0);
            _heartbeat = wireTime.CreateTimer(_ => _writer.WriteHeartbeat(), null, period, period);
        }

        Send(
            0,
            new Open
            {
                ContainerId = ContainerId,
                MaxFrameSize = FrameReader.MaxFrameSize,
                ChannelMax = ushort.MaxValue - 1,
                Properties = [],
            }
        );
    }

    private void OnEnd(ushort channel)
    {
        SessionOf(channel).End();
        _sessions.Remove(channel);
        Send(channel, new End());
    }

    private AmqpSession SessionOf(ushort channel) =>
        _sessions.GetValueOrDefault(channel)
        ?? throw new AmqpProtocolException("amqp:not-allowed", $"There is no session on channel {channel}.");

    private void Finish()
    {
        lock (_gate)
        {
            if (_hasEnded)
            {
                return;
            }

            foreach (var session in _sessions.Values)
            {
                session.End();
            }

            _hasEnded = true;
            _heartbeat?.Dispose();
            _writer.Complete();
        }
    }
}

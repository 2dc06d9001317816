using System.Threading.Channels;
using Qianwen.Cli.Client;

namespace Qianwen.Cli.Asking;

/// <summary>Everything a session reacts to, one after the other: items, the person's lines, and a tick now and then.</summary>
internal sealed class SessionInbox(AssistantConnection connection, IAnswers answers, TimeProvider time)
    : IAsyncDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(400);
    private readonly Channel<SessionEvent> _events = Channel.CreateUnbounded<SessionEvent>();
    private readonly CancellationTokenSource _stop = new();
    private Task _pumps = Task.CompletedTask;
    private bool _reading;

    /// <summary>True where nothing waits to be reacted to.</summary>
    public bool IsEmpty => !_events.Reader.TryPeek(out _);

    /// <summary>True where the person will give no more lines.</summary>
    public bool InputEnded { get; private set; }

    /// <summary>Starts to follow the conversation.</summary>
    public void Start(string conversationId, string? afterEventId)
    {
        _pumps = Task.WhenAll(PumpItemsAsync(conversationId, afterEventId), PumpTicksAsync());
        _ = _pumps.ContinueWith(
            pumps => _events.Writer.TryComplete(pumps.Exception?.InnerException),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        if (answers.AnyTime)
        {
            RequestLine();
        }
    }

    /// <summary>The next thing.</summary>
    public ValueTask<SessionEvent> ReadAsync(CancellationToken cancellationToken) =>
        _events.Reader.ReadAsync(cancellationToken);

    /// <summary>Has one more line read, if none is being read.</summary>
    public void RequestLine()
    {
        if (!_reading && !InputEnded)
        {
            _reading = true;
            _ = ReadLineAsync();
        }
    }

    /// <summary>Takes note of a line that was read.</summary>
    public void LineTaken(string? line)
    {
        _reading = false;
        InputEnded = line is null;
        if (answers.AnyTime)
        {
            RequestLine();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _pumps.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task PumpItemsAsync(string conversationId, string? afterEventId)
    {
        await foreach (var item in connection.FollowAsync(conversationId, afterEventId, _stop.Token))
        {
            _events.Writer.TryWrite(new SessionEvent.Arrived(item));
        }
    }

    private async Task PumpTicksAsync()
    {
        using var timer = new PeriodicTimer(LookAgain, time);
        while (await timer.WaitForNextTickAsync(_stop.Token))
        {
            _events.Writer.TryWrite(new SessionEvent.Tick());
        }
    }

    private async Task ReadLineAsync()
    {
        try
        {
            _events.Writer.TryWrite(new SessionEvent.Typed(await answers.ReadAsync(_stop.Token)));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            _events.Writer.TryComplete();
        }
    }
}

using System.Runtime.CompilerServices;

namespace Qianwen.Cli.Client;

/// <summary>
/// A connection that outlives its server: a call that finds nobody is made again on the next server of the same data,
/// and an event stream goes on after the last event that arrived. Every call is therefore safe to repeat.
/// </summary>
/// <param name="source">Where the next server is found.</param>
/// <param name="time">For pauses between attempts.</param>
public sealed class AssistantConnection(IAssistantSource source, TimeProvider time) : IDisposable
{
    private const int MostAttempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly List<AssistantClient> _clients = [];
    private AssistantClient? _client;

    /// <summary>Called when the connection is lost, before the next attempt.</summary>
    public Action? Lost { get; set; }

    /// <summary>Makes a call, on another server where this one is gone.</summary>
    public async Task<T> CallAsync<T>(
        Func<AssistantClient, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var client = await ClientAsync(cancellationToken);
            try
            {
                return await call(client, cancellationToken);
            }
            catch (AssistantUnreachableException) when (attempt < MostAttempts)
            {
                await ForgetAsync(client, cancellationToken);
            }
            catch (AssistantProblemException problem) when (problem.RetryAfter is not null && attempt < MostAttempts)
            {
                await Task.Delay(problem.RetryAfter.Value, time, cancellationToken);
            }
        }
    }

    /// <summary>The items of a conversation as they come, until cancelled.</summary>
    public async IAsyncEnumerable<ReceivedItem> FollowAsync(
        string conversationId,
        string? afterEventId,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var last = afterEventId;
        while (!cancellationToken.IsCancellationRequested)
        {
            var client = await ClientAsync(cancellationToken);
            await using var stream = client
                .FollowAsync(conversationId, last, cancellationToken)
                .GetAsyncEnumerator(cancellationToken);
            while (await NextAsync(client, stream, cancellationToken))
            {
                last = stream.Current.EventId.Length > 0 ? stream.Current.EventId : last;
                yield return stream.Current;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _clients.ForEach(client => client.Dispose());
        _gate.Dispose();
    }

    private async Task<AssistantClient> ClientAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_client is null)
            {
                _client = await source.ConnectAsync(cancellationToken);
                _clients.Add(_client);
            }

            return _client;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<bool> NextAsync(
        AssistantClient client,
        IAsyncEnumerator<ReceivedItem> stream,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await stream.MoveNextAsync();
        }
        catch (Exception exception)
            when (exception is AssistantUnreachableException or HttpRequestException or IOException)
        {
            await ForgetAsync(client, cancellationToken);
            return false;
        }
    }

    private async Task ForgetAsync(AssistantClient client, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (ReferenceEquals(_client, client))
            {
                _client = null;
                Lost?.Invoke();
            }
        }
        finally
        {
            _gate.Release();
        }
    }
}

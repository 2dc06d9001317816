using Qianwen.Cli.Client;

namespace Qianwen.EndToEnd.Killing;

/// <summary>A server that is killed again and again and started on the same data; its clients look for the next one.</summary>
public sealed class DyingServer(string folder, TimeProvider time) : IAsyncDisposable
{
    private TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ServerProcess? _process;

    /// <summary>How often it was killed.</summary>
    public int Deaths { get; private set; }

    /// <summary>Starts a process; it is known to the clients once it answers.</summary>
    public async Task StartAsync(int speed, string? clock, CancellationToken cancellationToken)
    {
        _process = ServerProcess.Start(folder, speed, clock);
        _address.SetResult(await _process.ListensAsync(folder, time, cancellationToken));
    }

    /// <summary>Kills the process that runs.</summary>
    public async Task KillAsync()
    {
        _address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _process!.KillAsync();
        _process.Dispose();
        _process = null;
        Deaths++;
    }

    /// <summary>The API as a person uses it, over all deaths.</summary>
    public AssistantConnection Connect(string person) => new(new Source(this, person), time);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _process?.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class Source(DyingServer server, string person) : IAssistantSource
    {
        public async Task<AssistantClient> ConnectAsync(CancellationToken cancellationToken)
        {
            var address = await server._address.Task.WaitAsync(cancellationToken);
            return new AssistantClient(new HttpClient { BaseAddress = address }, person);
        }
    }
}

using Qianwen.Cli.Client;

namespace Qianwen.Cli.Composition;

/// <summary>
/// Finds the server that runs on the data, or becomes it: one process at a time runs a data folder, every other one is
/// its client, and takes over when it goes away.
/// </summary>
/// <param name="settings">How to start where none runs.</param>
/// <param name="person">Who signs in.</param>
/// <param name="time">Real time.</param>
public sealed class LocalAssistantSource(AssistantSettings settings, string person, TimeProvider time)
    : IAssistantSource,
        IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HttpClient _probe = new();
    private AssistantHost? _host;

    /// <summary>Called with the record of a server that was found running.</summary>
    public Action<ServerRecord>? Found { get; set; }

    /// <summary>Called when this process has become the host.</summary>
    public Action<AssistantHost>? Hosting { get; set; }

    /// <summary>True where the assistant runs in this process.</summary>
    public bool IsHost => _host is not null;

    /// <summary>A host in this process runs at its speed only while an order is under way; else its clock walks with real time.</summary>
    public void Hurry(bool hurry) => _host?.Clock.Hurry(hurry);

    /// <inheritdoc />
    public async Task<AssistantClient> ConnectAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (_host is null)
        {
            if (settings.Folder is not null && await FindAsync(settings.Folder, cancellationToken) is { } record)
            {
                Found?.Invoke(record);
                return Client(record.Url);
            }

            _host = await AssistantHost.TryStartAsync(settings, time, cancellationToken);
            if (_host is null)
            {
                await WaitForOtherAsync(began, cancellationToken);
            }
            else
            {
                _host.Clock.Hurry(false);
                Hosting?.Invoke(_host);
            }
        }

        return Client(_host.Url);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _probe.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    private Task<ServerRecord?> FindAsync(DataFolder folder, CancellationToken cancellationToken) =>
        new ServerFile(folder, _probe).FindAsync(cancellationToken);

    private async Task WaitForOtherAsync(long began, CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(began) > Patience)
        {
            throw new CliException(
                $"Another process uses the data folder {settings.Folder!.Path} but does not answer. "
                    + "Stop it, or name another folder with --data.",
                ExitCodes.CannotStart
            );
        }

        await Task.Delay(Pause, time, cancellationToken);
    }

    private AssistantClient Client(Uri url) => new(new HttpClient { BaseAddress = url }, person);
}

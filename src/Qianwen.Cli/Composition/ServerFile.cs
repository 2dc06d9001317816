using System.Diagnostics;

namespace Qianwen.Cli.Composition;

/// <summary>Tells other commands on the same data where the running process listens.</summary>
/// <param name="folder">The data.</param>
/// <param name="http">For asking whether it answers.</param>
public sealed class ServerFile(DataFolder folder, HttpClient http)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Says where this process listens.</summary>
    public void Write(ServerRecord record) =>
        PrivateFiles.WriteJson(folder.Server, record, CliJson.Default.ServerRecord);

    /// <summary>Takes it back, if it is still this process's.</summary>
    public void Remove()
    {
        if (Read()?.Pid == Environment.ProcessId)
        {
            File.Delete(folder.Server);
        }
    }

    /// <summary>The running process, or null: a record whose process is gone, or does not answer, is stale.</summary>
    public async Task<ServerRecord?> FindAsync(CancellationToken cancellationToken)
    {
        var record = Read();
        return
            record is { Url.IsAbsoluteUri: true }
            && IsAlive(record.Pid)
            && await AnswersAsync(record.Url, cancellationToken)
            ? record
            : null;
    }

    private ServerRecord? Read() => PrivateFiles.ReadJson(folder.Server, CliJson.Default.ServerRecord);

    private static bool IsAlive(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private async Task<bool> AnswersAsync(Uri url, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var response = await http.GetAsync(new Uri(url, "api/health"), patience.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }
}

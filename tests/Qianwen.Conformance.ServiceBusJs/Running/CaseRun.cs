using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Qianwen.Conformance.ServiceBusJs.Running;

/// <summary>One run of Node through all cases, each on a broker of its own. It ends by itself, at the latest after some minutes.</summary>
public sealed class CaseRun : IAsyncLifetime
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(5);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly ConcurrentDictionary<string, CaseHost> _hosts = new();
    private readonly Dictionary<string, TaskCompletionSource<string?>> _results = Cases.ToDictionary(
        name => name,
        _ => new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously)
    );
    private Process? _node;
    private Task _running = Task.CompletedTask;

    /// <summary>The cases: one script each.</summary>
    public static IReadOnlyList<string> Cases { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Node.Folder, "cases"), "*.mjs")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What went wrong in a case; null where nothing did.</summary>
    public Task<string?> ErrorOfAsync(string name) => _results[name].Task;

    public Task InitializeAsync()
    {
        if (Node.WhyMissing is null)
        {
            _node = Node.Start("run.mjs", Cases);
            _running = RunAsync(_node);
        }

        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _running;
        foreach (var host in _hosts.Values)
        {
            await host.DisposeAsync();
        }

        _node?.Dispose();
    }

    private async Task RunAsync(Process node)
    {
        using var limit = new CancellationTokenSource(LongestRun);
        var errors = node.StandardError.ReadToEndAsync();
        try
        {
            while (await node.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                _ = AnswerAsync(node, JsonSerializer.Deserialize<CaseRequest>(line, Json)!);
            }
        }
        catch (OperationCanceledException)
        {
            node.Kill();
        }

        var said = await errors;
        foreach (var result in _results.Values)
        {
            result.TrySetResult($"Node ended before the case did. It said: {said}");
        }
    }

    private async Task AnswerAsync(Process node, CaseRequest request)
    {
        object? value = null;
        string? error = null;
        try
        {
            value = await DoAsync(request);
        }
        catch (Exception exception)
        {
            error = exception.ToString();
        }

        var line = JsonSerializer.Serialize(
            new
            {
                request.Id,
                value,
                error,
            },
            Json
        );
        lock (node)
        {
            node.StandardInput.WriteLine(line);
            node.StandardInput.Flush();
        }
    }

    private async Task<object?> DoAsync(CaseRequest request)
    {
        switch (request.Do)
        {
            case "start":
                return _hosts.GetOrAdd(request.Case, _ => new CaseHost()).ConnectionString;
            case "pass":
                return await _hosts[request.Case].PassAsync(TimeSpan.FromSeconds(request.Seconds));
            case "restart":
                await _hosts[request.Case].RestartAsync();
                return null;
            case "count":
                return _hosts[request.Case].Count(request.Queue!);
            case "end":
                _results[request.Case].TrySetResult(request.Error);
                return null;
            default:
                throw new ArgumentException($"'{request.Do}' is no request.");
        }
    }
}

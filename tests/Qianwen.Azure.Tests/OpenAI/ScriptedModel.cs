using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Qianwen.Azure.Tests.OpenAI;

/// <summary>A server on this machine that speaks the wire format of chat completions, with scripted answers.</summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    private readonly ConcurrentQueue<ScriptedAnswer> _answers;
    private readonly ConcurrentQueue<ScriptedRequest> _requests = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly WebApplication _app;

    private ScriptedModel(IEnumerable<ScriptedAnswer> answers)
    {
        _answers = new ConcurrentQueue<ScriptedAnswer>(answers);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Where it listens.</summary>
    public Uri Url => new(_app.Urls.Single());

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<ScriptedRequest> Requests => [.. _requests];

    public static async Task<ScriptedModel> StartAsync(params IEnumerable<ScriptedAnswer> answers)
    {
        var model = new ScriptedModel(answers);
        await model._app.StartAsync();
        return model;
    }

    /// <summary>Completes when one more request has arrived.</summary>
    public Task ArrivedAsync() => _arrived.WaitAsync();

    /// <summary>Adds an answer to the script.</summary>
    public void Then(ScriptedAnswer answer) => _answers.Enqueue(answer);

    /// <summary>Hangs up and listens no more.</summary>
    public async Task StopAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _app.DisposeAsync();
        _arrived.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!;
        _requests.Enqueue(
            new ScriptedRequest(
                http.Request.Path + http.Request.QueryString,
                http.Request.Headers.ToDictionary(
                    header => header.Key,
                    header => header.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                ),
                body
            )
        );
        if (!_answers.TryDequeue(out var answer))
        {
            answer = new ScriptedAnswer(418, "{\"error\":{\"message\":\"Nothing is scripted.\"}}", "application/json");
        }
        _arrived.Release();
        if (answer.Hangs)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
        }
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
        {
            http.Response.Headers[name] = value;
        }
        await http.Response.WriteAsync(answer.Body, http.RequestAborted);
        if (answer.Stalls)
        {
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
        }
    }
}

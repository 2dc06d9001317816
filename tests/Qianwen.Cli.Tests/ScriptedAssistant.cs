using System.Collections.Concurrent;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Qianwen.Cli.Client;
using Qianwen.Contracts;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;

namespace Qianwen.Cli.Tests;

/// <summary>The HTTP API, answering as a test says.</summary>
internal sealed class ScriptedAssistant : IAssistantSource, IAsyncDisposable
{
    public const string ConversationId = "c-1";
    private readonly WebApplication _app;
    private readonly List<ConversationItem> _items = [];
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _cut = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ScriptedAssistant()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        Map();
    }

    /// <summary>What was said, in order.</summary>
    public ConcurrentQueue<string> Messages { get; } = [];

    /// <summary>What was decided, in order.</summary>
    public ConcurrentQueue<DecisionRequest> Decisions { get; } = [];

    /// <summary>The <c>Last-Event-ID</c> of every stream that was opened.</summary>
    public ConcurrentQueue<string?> Resumed { get; } = [];

    /// <summary>Idempotency keys of the messages.</summary>
    public ConcurrentQueue<string> Keys { get; } = [];

    /// <summary>Tokens given out.</summary>
    public int Tokens { get; private set; }

    /// <summary>Called for each message.</summary>
    public Action<ScriptedAssistant, string> OnMessage { get; set; } = (_, _) => { };

    /// <summary>Called for each decision; the status of the answer.</summary>
    public Func<ScriptedAssistant, DecisionRequest, int> OnDecision { get; set; } = (_, _) => 202;

    /// <summary>Status of the next answer to a message instead of the right one.</summary>
    public int? NextMessageStatus { get; set; }

    public ConcurrentDictionary<string, TaskView> Tasks { get; } = new();

    public bool Busy { get; set; }

    public Task StartAsync() => _app.StartAsync();

    public Task<AssistantClient> ConnectAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new AssistantClient(_app.GetTestClient(), "lin"));

    /// <summary>Goes on with the transcript.</summary>
    public void Add(params IEnumerable<ConversationItem> items)
    {
        lock (_gate)
        {
            _items.AddRange(items);
            _changed.TrySetResult();
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Ends all open streams.</summary>
    public void Cut()
    {
        var cut = _cut;
        _cut = new(TaskCreationOptions.RunContinuationsAsynchronously);
        cut.TrySetResult();
    }

    public ValueTask DisposeAsync()
    {
        Cut();
        return _app.DisposeAsync();
    }

    private void Map()
    {
        _app.MapPost("/api/dev/tokens", () => Results.Json(new { token = $"t{++Tokens}" }));
        _app.MapPost("/api/conversations", () => Json(Conversation()));
        _app.MapGet("/api/conversations/{id}", () => Json(Conversation()));
        _app.MapPost("/api/conversations/{id}/messages", PostMessageAsync);
        _app.MapGet("/api/conversations/{id}/events", Events);
        _app.MapGet("/api/tasks/{id}", (string id) => Json(Tasks[id]));
        _app.MapPost("/api/tasks/{id}/decision", DecideAsync);
    }

    private async Task<IResult> PostMessageAsync(HttpRequest request)
    {
        Keys.Enqueue(request.Headers["Idempotency-Key"].ToString());
        if (NextMessageStatus is { } status)
        {
            NextMessageStatus = null;
            return Results.Problem("Say it again.", statusCode: status, title: "Not now");
        }

        var message = QianwenJson.Deserialize<PostMessageRequest>(await BodyAsync(request))!;
        Messages.Enqueue(message.Text);
        OnMessage(this, message.Text);
        return Json(new PostMessageResponse(ConversationId, $"m-{Messages.Count}"));
    }

    private async Task<IResult> DecideAsync(HttpRequest request)
    {
        var decision = QianwenJson.Deserialize<DecisionRequest>(await BodyAsync(request))!;
        Decisions.Enqueue(decision);
        return Results.StatusCode(OnDecision(this, decision));
    }

    private IResult Events(HttpRequest request, CancellationToken cancellationToken)
    {
        var last = request.Headers["Last-Event-ID"].ToString();
        Resumed.Enqueue(last.Length == 0 ? null : last);
        var after = last.Length == 0 ? 0 : int.Parse(last, CultureInfo.InvariantCulture);
        return TypedResults.ServerSentEvents(StreamAsync(after, cancellationToken));
    }

    private async IAsyncEnumerable<SseItem<string>> StreamAsync(
        int after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var cut = _cut.Task;
        for (var next = after; !cut.IsCompleted; )
        {
            Task changed;
            ConversationItem? item;
            lock (_gate)
            {
                item = next < _items.Count ? _items[next] : null;
                changed = _changed.Task;
            }

            if (item is null)
            {
                await Task.WhenAny(changed, cut).WaitAsync(cancellationToken);
                continue;
            }

            next++;
            yield return new SseItem<string>(QianwenJson.Serialize(item))
            {
                EventId = next.ToString(CultureInfo.InvariantCulture),
            };
        }
    }

    private ConversationResponse Conversation()
    {
        lock (_gate)
        {
            return new ConversationResponse(ConversationId, Samples.Noon, Busy, [.. _items]);
        }
    }

    private static async Task<string> BodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync();
    }

    private static IResult Json<T>(T value) => Results.Text(QianwenJson.Serialize(value), "application/json");
}

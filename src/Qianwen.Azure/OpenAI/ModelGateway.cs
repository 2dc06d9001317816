using System.ClientModel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace Qianwen.Azure.OpenAI;

/// <summary>Calls the model: one answer, or <see cref="ModelUnavailableException"/> with the reason.</summary>
public sealed class ModelGateway
{
    private readonly IChatClient _chat;
    private readonly ModelPlannerOptions _options;
    private readonly TimeProvider _time;
    private readonly ModelTelemetry _telemetry;
    private readonly ILogger _log;
    private readonly ResiliencePipeline<ChatResponse> _pipeline;

    /// <summary>A gateway with a breaker of its own; one for the whole app.</summary>
    public ModelGateway(
        IChatClient chat,
        IOptions<ModelPlannerOptions> options,
        TimeProvider time,
        ModelTelemetry telemetry,
        ILogger<ModelGateway> log
    )
    {
        _chat = chat;
        _options = options.Value;
        _time = time;
        _telemetry = telemetry;
        _log = log;
        _pipeline = ModelResilience.Build(
            _options,
            time,
            state =>
            {
                telemetry.Breaker(state);
                log.BreakerChanged(state);
            }
        );
    }

    /// <summary>One answer, with retries where a failure passes by itself.</summary>
    /// <exception cref="ModelUnavailableException">There is none.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ChatResponse> AskAsync(
        IReadOnlyList<ChatMessage> messages,
        IReadOnlyList<AITool> tools,
        string? effort,
        CancellationToken cancellationToken
    )
    {
        using var activity = _telemetry.Start(effort ?? "default");
        var started = _time.GetTimestamp();
        try
        {
            var response = await _pipeline.ExecuteAsync(
                static async (call, token) => await call.Gateway.CallAsync(call.Messages, call.Options, token),
                (Gateway: this, Messages: messages, Options: Options(tools, effort)),
                cancellationToken
            );
            _telemetry.Answered(activity, response, _time.GetElapsedTime(started));
            return response;
        }
        catch (Exception failure)
            when (failure is not OperationCanceledException && ModelFailure.ReasonOf(failure) is { } reason)
        {
            if (reason == ModelFailures.Rejected)
            {
                _log.Rejected((failure as ClientResultException)?.Status ?? 0);
            }
            _telemetry.Failed(activity, reason, _time.GetElapsedTime(started));
            throw new ModelUnavailableException(reason, failure);
        }
    }

    private Task<ChatResponse> CallAsync(
        IReadOnlyList<ChatMessage> messages,
        ChatOptions options,
        CancellationToken cancellationToken
    ) =>
        _options.Streaming
            ? _chat
                .GetStreamingResponseAsync(messages, options, cancellationToken)
                .ToChatResponseAsync(cancellationToken)
            : _chat.GetResponseAsync(messages, options, cancellationToken);

    private ChatOptions Options(IReadOnlyList<AITool> tools, string? effort)
    {
        var options = new ChatOptions
        {
            MaxOutputTokens = _options.MaxOutputTokens,
            Tools = [.. tools],
            AllowMultipleToolCalls = true,
        };
        if (_options.Reasoning && effort is not null)
        {
            options.AdditionalProperties = new AdditionalPropertiesDictionary { [OpenAIRequests.Effort] = effort };
        }
        else if (!_options.Reasoning)
        {
            options.Temperature = 0;
        }
        return options;
    }
}

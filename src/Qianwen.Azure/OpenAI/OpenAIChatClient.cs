using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Qianwen.Azure.OpenAI;

/// <summary>
/// <see cref="IChatClient"/> over the chat client of OpenAI or Azure.AI.OpenAI: text, tool calls, refusals, usage and
/// finish reasons, whole or streamed.
/// </summary>
public sealed class OpenAIChatClient(ChatClient client) : IChatClient
{
    private readonly ChatClientMetadata _metadata = new("openai", null, null);

    /// <inheritdoc />
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var result = await client.CompleteChatAsync(
            OpenAIRequests.Messages(messages),
            OpenAIRequests.Options(options, streaming: false),
            cancellationToken
        );
        return OpenAIResponses.Read(result.Value);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var calls = new StreamedToolCalls();
        var updates = client.CompleteChatStreamingAsync(
            OpenAIRequests.Messages(messages),
            OpenAIRequests.Options(options, streaming: true),
            cancellationToken
        );
        await foreach (var update in updates.WithCancellation(cancellationToken))
        {
            calls.Add(update.ToolCallUpdates);
            yield return OpenAIResponses.Read(update);
        }
        yield return new ChatResponseUpdate(ChatRole.Assistant, calls.Finish());
    }

    /// <inheritdoc />
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? _metadata
        : serviceType == typeof(ChatClient) ? client
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <inheritdoc />
    public void Dispose() { }
}

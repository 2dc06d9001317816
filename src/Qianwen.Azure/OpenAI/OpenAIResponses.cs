using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using WireFinish = OpenAI.Chat.ChatFinishReason;

namespace Qianwen.Azure.OpenAI;

/// <summary>Reads answers in OpenAI's form.</summary>
internal static class OpenAIResponses
{
    /// <summary>The error code of a refusal.</summary>
    public const string Refusal = "Refusal";

    /// <summary>A whole answer.</summary>
    public static ChatResponse Read(ChatCompletion completion)
    {
        var contents = Texts(completion.Content);
        if (completion.Refusal is { Length: > 0 } refusal)
        {
            contents.Add(new ErrorContent(refusal) { ErrorCode = Refusal });
        }
        contents.AddRange(
            completion.ToolCalls.Select(call =>
                ToolArguments.Call(call.Id, call.FunctionName, call.FunctionArguments.ToString())
            )
        );
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, contents))
        {
            ResponseId = completion.Id,
            ModelId = completion.Model,
            CreatedAt = completion.CreatedAt,
            FinishReason = Finish(completion.FinishReason),
            Usage = completion.Usage is { } usage ? Usage(usage) : null,
        };
    }

    /// <summary>A piece of an answer, without its tool calls.</summary>
    public static ChatResponseUpdate Read(StreamingChatCompletionUpdate update)
    {
        var contents = Texts(update.ContentUpdate);
        if (update.RefusalUpdate is { Length: > 0 } refusal)
        {
            contents.Add(new ErrorContent(refusal) { ErrorCode = Refusal });
        }
        if (update.Usage is { } usage)
        {
            contents.Add(new UsageContent(Usage(usage)));
        }
        return new ChatResponseUpdate(ChatRole.Assistant, contents)
        {
            ResponseId = update.CompletionId,
            ModelId = update.Model,
            FinishReason = update.FinishReason is { } finish ? Finish(finish) : null,
        };
    }

    private static List<AIContent> Texts(ChatMessageContent content) =>
        [
            .. content
                .Where(part => part.Kind == ChatMessageContentPartKind.Text && !string.IsNullOrEmpty(part.Text))
                .Select(part => new TextContent(part.Text)),
        ];

    private static UsageDetails Usage(ChatTokenUsage usage) =>
        new()
        {
            InputTokenCount = usage.InputTokenCount,
            OutputTokenCount = usage.OutputTokenCount,
            TotalTokenCount = usage.TotalTokenCount,
            CachedInputTokenCount = usage.InputTokenDetails?.CachedTokenCount,
            ReasoningTokenCount = usage.OutputTokenDetails?.ReasoningTokenCount,
        };

    private static ChatFinishReason Finish(WireFinish finish) =>
        finish switch
        {
            WireFinish.Length => ChatFinishReason.Length,
            WireFinish.ContentFilter => ChatFinishReason.ContentFilter,
            WireFinish.ToolCalls or WireFinish.FunctionCall => ChatFinishReason.ToolCalls,
            _ => ChatFinishReason.Stop,
        };
}

using System.ClientModel.Primitives;
using System.Text.Json.Nodes;
using Azure.AI.OpenAI.Chat;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using WireMessage = OpenAI.Chat.ChatMessage;

namespace Qianwen.Azure.OpenAI;

/// <summary>Writes requests in OpenAI's form.</summary>
internal static class OpenAIRequests
{
    /// <summary>Key of the additional property of a tool that asks for strict adherence to its schema.</summary>
    public const string Strict = "strict";

    /// <summary>Key of the additional property of <see cref="ChatOptions"/> that holds the reasoning effort.</summary>
    public const string Effort = "reasoning_effort";

    /// <summary>The conversation.</summary>
    public static List<WireMessage> Messages(IEnumerable<ChatMessage> messages) => [.. messages.SelectMany(Message)];

    /// <summary>The options. What this version of the client has no property for is written as the wire has it.</summary>
    public static ChatCompletionOptions Options(ChatOptions? options, bool streaming)
    {
        var extra = new JsonObject();
        if (options?.AdditionalProperties?.TryGetValue(Effort, out string? effort) == true)
        {
            extra[Effort] = effort;
        }
        if (streaming)
        {
            extra["stream_options"] = new JsonObject { ["include_usage"] = true };
        }
        var wire = ModelReaderWriter.Read<ChatCompletionOptions>(BinaryData.FromString(extra.ToJsonString()))!;
        wire.Temperature = options?.Temperature;
        if (options?.MaxOutputTokens is { } most)
        {
            wire.MaxOutputTokenCount = most;
#pragma warning disable AOAI001 // The older property is refused by models that reason.
            wire.SetNewMaxCompletionTokensPropertyEnabled(true);
#pragma warning restore AOAI001
        }
        foreach (var tool in options?.Tools?.OfType<AIFunctionDeclaration>() ?? [])
        {
            wire.Tools.Add(Tool(tool));
        }
        if (wire.Tools.Count > 0)
        {
            wire.ToolChoice = ChatToolChoice.CreateAutoChoice();
            wire.AllowParallelToolCalls = options?.AllowMultipleToolCalls ?? true;
        }
        return wire;
    }

    private static ChatTool Tool(AIFunctionDeclaration tool) =>
        ChatTool.CreateFunctionTool(
            tool.Name,
            tool.Description,
            BinaryData.FromString(tool.JsonSchema.GetRawText()),
            tool.AdditionalProperties.TryGetValue(Strict, out var strict) ? strict as bool? : null
        );

    private static IEnumerable<WireMessage> Message(ChatMessage message)
    {
        if (message.Role == ChatRole.System)
        {
            return [new SystemChatMessage(message.Text)];
        }
        if (message.Role == ChatRole.User)
        {
            return [new UserChatMessage(message.Text)];
        }
        if (message.Role == ChatRole.Tool)
        {
            return message
                .Contents.OfType<FunctionResultContent>()
                .Select(result => new ToolChatMessage(result.CallId, result.Result?.ToString() ?? ""));
        }
        var calls = message.Contents.OfType<FunctionCallContent>().Select(Call).ToList();
        return [calls.Count > 0 ? new AssistantChatMessage(calls) : new AssistantChatMessage(message.Text)];
    }

    private static ChatToolCall Call(FunctionCallContent call) =>
        ChatToolCall.CreateFunctionToolCall(call.CallId, call.Name, BinaryData.FromString(ToolArguments.Raw(call)));
}

using System.Text.Json;
using Microsoft.Extensions.AI;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Verification;

namespace Qianwen.Azure.OpenAI;

/// <summary>One answer of the model, read: a proposal, or what is wrong with it.</summary>
internal sealed class ModelReading
{
    private readonly IReadOnlyList<(FunctionCallContent Call, ModelTool? Tool, IReadOnlyList<string> Problems)> _calls;
    private readonly ChatResponse _response;

    /// <summary>Reads an answer.</summary>
    public ModelReading(ChatResponse response, ModelTools tools)
    {
        _response = response;
        _calls =
        [
            .. response
                .Messages.SelectMany(message => message.Contents)
                .OfType<FunctionCallContent>()
                .Select(call => (call, tools.Find(call.Name), Problems(call, tools.Find(call.Name)))),
        ];
    }

    /// <summary>True where the model declined to answer.</summary>
    public bool IsRefusal =>
        _response
            .Messages.SelectMany(message => message.Contents)
            .OfType<ErrorContent>()
            .Any(error => error.ErrorCode == OpenAIResponses.Refusal);

    /// <summary>True where the service withheld the answer.</summary>
    public bool IsFiltered => _response.FinishReason == ChatFinishReason.ContentFilter;

    /// <summary>True where something has to be corrected.</summary>
    public bool IsInvalid =>
        _calls.Any(call => call.Problems.Count > 0) || (_calls.Count == 0 && string.IsNullOrWhiteSpace(_response.Text));

    /// <summary>The answer as it came, and what is wrong with it: the messages that ask for a correction.</summary>
    public IEnumerable<ChatMessage> Repair()
    {
        if (_calls.Count == 0)
        {
            return [new ChatMessage(ChatRole.User, PromptFile.Nothing)];
        }
        return
        [
            .. _response.Messages,
            .. _calls.Select(call => new ChatMessage(
                ChatRole.Tool,
                [new FunctionResultContent(call.Call.CallId, Remark(call.Problems))]
            )),
        ];
    }

    /// <summary>The valid answer as it came, and the words in it that nobody said.</summary>
    public IEnumerable<ChatMessage> Repair(IReadOnlyList<string> unsaid)
    {
        var words = JsonSerializer.Serialize(unsaid.Select(ProviderText.Clean), ModelPrompt.Fenced);
        var remark = PromptFile.Unsaid.Replace("{{words}}", words, StringComparison.Ordinal);
        return
        [
            .. _response.Messages,
            .. _calls.Select(call => new ChatMessage(
                ChatRole.Tool,
                [new FunctionResultContent(call.Call.CallId, remark)]
            )),
        ];
    }

    /// <summary>The proposal of a valid answer.</summary>
    public ProposedPlan Proposal()
    {
        var legs = _calls.Where(call => call.Tool!.CapabilityId is not null).Select(Leg).ToList();
        if (
            _calls.FirstOrDefault(call => call.Tool!.CapabilityId is null && IsLoud(call.Call.Name, legs)) is
            { Call: { } call }
        )
        {
            return Control(call, legs);
        }
        return legs.Count > 0
            ? new ProposedPlan(PlanKind.Plan, legs)
            : new ProposedPlan(PlanKind.Answer, [], Text: _response.Text);
    }

    /// <summary>Beside errands an answer is only politeness.</summary>
    private static bool IsLoud(string tool, List<ProposedLeg> legs) =>
        legs.Count == 0 || tool is ConversationTools.Ask or ConversationTools.Change;

    private static ProposedPlan Control(FunctionCallContent call, List<ProposedLeg> legs)
    {
        var (text, words, task) = (String(call, "text"), String(call, "words"), String(call, "task_id"));
        return call.Name switch
        {
            ConversationTools.Ask => new ProposedPlan(PlanKind.Question, legs, Text: text),
            ConversationTools.Decide => new ProposedPlan(
                PlanKind.Decision,
                [],
                Decision: String(call, "decision") == "accept" ? Decision.Accept : Decision.Decline
            ),
            ConversationTools.Change => new ProposedPlan(PlanKind.Change, legs, Words: words, TaskId: task),
            ConversationTools.Cancel => new ProposedPlan(PlanKind.Cancel, [], Words: words, TaskId: task),
            ConversationTools.Status => new ProposedPlan(PlanKind.Status, [], Words: words, TaskId: task),
            _ => new ProposedPlan(PlanKind.Answer, [], Text: text),
        };
    }

    private static ProposedLeg Leg((FunctionCallContent Call, ModelTool? Tool, IReadOnlyList<string> Problems) read)
    {
        var arguments = read.Call.Arguments!;
        var after = ((JsonElement)arguments["after"]!).EnumerateArray().Select(place => place.GetInt32());
        return new ProposedLeg(
            read.Tool!.CapabilityId!,
            String(read.Call, "op") ?? "",
            String(read.Call, "words") ?? "",
            [.. after],
            ((JsonElement)arguments["args"]!)
                .EnumerateObject()
                .ToDictionary(argument => argument.Name, argument => argument.Value)
        );
    }

    private static string? String(FunctionCallContent call, string name) =>
        call.Arguments?.TryGetValue(name, out var value) == true
        && value is JsonElement { ValueKind: JsonValueKind.String } text
            ? text.GetString()
            : null;

    private static IReadOnlyList<string> Problems(FunctionCallContent call, ModelTool? tool) =>
        tool is null ? [$"there is no tool '{ProviderText.Clean(call.Name)}'"] : tool.Problems(call);

    private static string Remark(IReadOnlyList<string> problems) =>
        problems.Count == 0
            ? PromptFile.Valid
            : PromptFile.Repair.Replace("{{problems}}", string.Join("; ", problems), StringComparison.Ordinal);
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.Extensions.AI;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning;
using Qianwen.Core.Planning.Speech;
using Qianwen.Core.Planning.Verification;

namespace Qianwen.Azure.OpenAI;

/// <summary>
/// What the model is given: the rules, one fenced block of data, the turns before, and the sentence. Of the person it
/// learns the language, the zone and the labels of saved addresses, nothing else.
/// </summary>
internal static class ModelPrompt
{
    /// <summary>Writes JSON whose texts cannot end a fence.</summary>
    public static readonly JsonSerializerOptions Fenced = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The messages of the first call.</summary>
    public static List<ChatMessage> Messages(PlanRequest request, ModelPlannerOptions options)
    {
        var data = Data(request, options).ToJsonString(Fenced);
        var context = PromptFile.Context.Replace("{{data}}", data, StringComparison.Ordinal);
        return
        [
            new ChatMessage(ChatRole.System, PromptFile.System),
            new ChatMessage(ChatRole.User, context),
            .. request.Conversation.Turns.TakeLast(options.Turns).Select(turn => Turn(turn, request)),
            new ChatMessage(ChatRole.User, Hidden(request.Utterance, request)),
        ];
    }

    private static ChatMessage Turn(Turn turn, PlanRequest request) =>
        new(turn.Role == "user" ? ChatRole.User : ChatRole.Assistant, Hidden(turn.Text, request));

    /// <summary>The text with saved addresses replaced by their labels.</summary>
    private static string Hidden(string text, PlanRequest request) =>
        request
            .Profile.Addresses.Where(address => address.Text.Length > 0)
            .Aggregate(
                text,
                (hidden, address) =>
                    hidden.Replace(address.Text, $"[{address.Label}]", StringComparison.OrdinalIgnoreCase)
            );

    private static JsonObject Data(PlanRequest request, ModelPlannerOptions options)
    {
        var data = new JsonObject
        {
            ["now"] = request.Now.ToString("yyyy-MM-dd'T'HH:mm zzz, dddd", CultureInfo.InvariantCulture),
            ["answer_in"] = Tongue.Of(request),
            ["address_labels"] = Array(request.Profile.Addresses.Select(address => (JsonNode)address.Label)),
            ["known_names"] = Array(
                CandidateNames
                    .For(request, options.CandidateNames)
                    .Select(entity => new JsonObject
                    {
                        ["id"] = entity.Id,
                        ["kind"] = entity.Kind.ToString().ToLowerInvariant(),
                        ["zh"] = ProviderText.Clean(entity.Entry.Name.Zh),
                        ["en"] = ProviderText.Clean(entity.Entry.Name.En),
                        ["of"] = entity.Entry.Parent,
                    })
            ),
        };
        if (request.Conversation.Question is { } question)
        {
            data["open_question"] = Question(question);
        }
        if (request.Conversation.Proposal is { } proposal)
        {
            data["open_proposal"] = Proposal(proposal);
        }
        data["running"] = Array((request.Conversation.Running ?? []).Select(Running));
        return data;
    }

    private static JsonObject Question(OpenQuestion open) =>
        new()
        {
            ["asks_for"] = open.Question.Argument,
            ["choices"] = Array(open.Question.Choices.Select(choice => (JsonNode)ProviderText.Clean(choice.Label))),
            ["legs"] = Legs(open.Legs),
        };

    private static JsonObject Proposal(OpenProposal open) =>
        new()
        {
            ["task_id"] = open.TaskId,
            ["total"] = open.Total.ToString(),
            ["legs"] = Legs(open.Legs),
        };

    private static JsonObject Running(RunningTask task) =>
        new()
        {
            ["task_id"] = task.TaskId,
            ["status"] = task.Status,
            ["legs"] = Legs(task.Legs),
        };

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => [.. nodes];

    private static JsonArray Legs(IReadOnlyList<Leg> legs) =>
        Array(
            legs.Select(leg => new JsonObject
            {
                ["family"] = leg.Family,
                ["op"] = leg.Op,
                ["said"] = new JsonObject(
                    leg.Args.Select(argument =>
                        KeyValuePair.Create(
                            argument.Key,
                            (JsonNode?)Array(Said(argument.Value).Select(word => (JsonNode)word))
                        )
                    )
                ),
            })
        );

    /// <summary>The words of an argument, and how many; never what they were resolved to.</summary>
    private static IEnumerable<string> Said(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Said),
            JsonValueKind.Object when value.Text("words") is { } words => value.Number("quantity") is { } quantity
                ? [$"{quantity.ToString(CultureInfo.InvariantCulture)} × {words}"]
                : [words],
            _ => [],
        };
}

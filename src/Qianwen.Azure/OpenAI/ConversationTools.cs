using System.Text.Json.Nodes;
using static Qianwen.Core.Planning.Verification.ProposalSchema;

namespace Qianwen.Azure.OpenAI;

/// <summary>The tools that are about the conversation and its jobs.</summary>
internal static class ConversationTools
{
    public const string Answer = "answer";
    public const string Ask = "ask";
    public const string Decide = "decide";
    public const string Change = "change";
    public const string Cancel = "cancel";
    public const string Status = "status";

    /// <summary>All of them: name, description, schema.</summary>
    public static IEnumerable<(string Name, string Description, JsonObject Schema)> All() =>
        [
            (
                Answer,
                "Say something; there is nothing to do.",
                Strict(("text", Text("What to say, short, in the person's language")))
            ),
            (
                Ask,
                "Ask the person the one thing that is most needed.",
                Strict(("text", Text("The question, short, in the person's language")))
            ),
            (
                Decide,
                "The person clearly says yes or no to the open proposal.",
                Strict(("decision", Choice(["accept", "decline"], "Yes or no")))
            ),
            (Change, "The errands called beside this replace those of the open proposal or job.", AboutAJob()),
            (Cancel, "The person wants a job stopped or undone.", AboutAJob()),
            (Status, "The person asks how a job is going.", AboutAJob()),
        ];

    private static JsonObject AboutAJob() =>
        Strict(
            ("words", Text("The person's own words that ask for it, word for word")),
            ("task_id", OrNull(Text("Id of the job in the data; null for the only or latest one")))
        );
}

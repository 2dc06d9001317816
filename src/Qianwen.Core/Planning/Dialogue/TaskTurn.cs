using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Samples;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Understands wishes to stop a running job and questions how it is going.</summary>
public static class TaskTurn
{
    /// <summary>Name of the argument of the question which job to stop.</summary>
    public const string CancelArgument = "cancel";

    /// <summary>What is wished of a job; null where the sentence is about none.</summary>
    public static PlanResult? Understand(TurnContext turn)
    {
        var spoken = turn.Sentence.Spoken.Trim();
        if (turn.Sentence.Has(ClauseRole.Reported) || turn.Sentence.Has(ClauseRole.Hypothetical))
        {
            return null;
        }
        if (TaskWords.IsCancel(spoken))
        {
            return Cancel(turn, spoken);
        }
        return (TaskWords.IsStatus(spoken) || ResemblesStatus(turn)) && FreshTurn.OtherFamilies(turn).Count == 0
            ? Status(turn)
            : null;
    }

    /// <summary>"has my takeaway been dispatched": said in no usual words, and yet like nothing else.</summary>
    private static bool ResemblesStatus(TurnContext turn) =>
        SampleIndex.Of(turn.Request.Registry).Read(turn.Sentence.Spoken) is { } reading
        && reading.Family() is { Family: CapabilityFamilies.FoodDelivery, Probability: >= 0.45 }
        && reading.Operation(CapabilityFamilies.FoodDelivery) is { Op: Operations.Status, Probability: >= 0.6 };

    private static PlanResult Cancel(TurnContext turn, string spoken)
    {
        var running = turn.Running;
        var locale = turn.Locale;
        if (running.Count == 0)
        {
            var none = Tongue.Say(locale, "现在没有可以取消的订单。", "There is no order to cancel.");
            return new PlanResult(PlanKind.Cancel, locale, none, Spoken(turn, Operations.Cancel));
        }
        if (running.Count > 1)
        {
            return Ask(locale, Tongue.Say(locale, "要取消哪一单？", "Which order shall I cancel?"), running);
        }
        if (TaskWords.IsAll(spoken))
        {
            var sure = Tongue.Say(
                locale,
                $"确认取消「{running[0].Summary}」吗？",
                $"Cancel “{running[0].Summary}”, are you sure?"
            );
            return Ask(locale, sure, running);
        }
        return Stop(locale, running[0].TaskId);
    }

    /// <summary>Stops a job.</summary>
    public static PlanResult Stop(string locale, string taskId) =>
        new(
            PlanKind.Cancel,
            locale,
            Tongue.Say(locale, "好的，正在取消。", "Okay, cancelling it."),
            [],
            TaskId: taskId
        );

    private static PlanResult Ask(string locale, string text, IReadOnlyList<RunningTask> running)
    {
        var choices = running.Select(task => new QuestionChoice(task.Summary, task.TaskId)).ToList();
        return Results.Ask(locale, new PlanQuestion("", CancelArgument, text, choices), [], []);
    }

    private static PlanResult Status(TurnContext turn)
    {
        var latest = turn.Running.Count > 0 ? turn.Running[0] : null;
        var text = latest is null
            ? Tongue.Say(turn.Locale, "现在没有进行中的订单。", "There is no order under way.")
            : latest.Summary;
        var legs = latest is null ? Spoken(turn, Operations.Status) : [];
        return new PlanResult(PlanKind.Status, turn.Locale, text, legs, TaskId: latest?.TaskId);
    }

    /// <summary>What would be stopped or asked about, were there such a job: food, where the words resemble that.</summary>
    private static IReadOnlyList<Leg> Spoken(TurnContext turn, string op) =>
        SampleIndex.Of(turn.Request.Registry).Read(turn.Sentence.Spoken) is { } reading
        && reading.Family() is { Family: CapabilityFamilies.FoodDelivery, Probability: >= 0.4 }
            ?
            [
                new Leg(
                    "leg-1",
                    CapabilityFamilies.FoodDelivery,
                    op,
                    new SortedDictionary<string, JsonElement>(),
                    [],
                    []
                ),
            ]
            : [];
}

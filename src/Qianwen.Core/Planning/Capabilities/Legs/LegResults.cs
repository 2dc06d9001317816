using System.Globalization;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Dialogue;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>Makes results of drafts and legs.</summary>
internal static class LegResults
{
    /// <summary>The result of fresh wishes, with the food that is ordered beside them.</summary>
    public static PlanResult Of(CapabilityContext context, IReadOnlyList<WishDraft> drafts, PlanResult? food)
    {
        var maker = new LegMaker(context.Catalogue, context.Request, context.Locale)
        {
            Setting = said => Setting.Of(context.Utterance, context.Catalogue, said),
        };
        List<Leg> legs = [.. food?.Legs ?? context.OpenLegs];
        var known = legs.Count;
        legs.AddRange(drafts.Select((draft, i) => maker.Make(Id(known + i + 1), draft)));
        legs = maker.Finish(legs);
        List<PlanEvidence> why = [.. food?.Why ?? [], .. maker.Why];
        return Of(context, legs, why, food?.Question ?? OpenFoodQuestion(context), Confidence(drafts), taskId: null);
    }

    /// <summary>The result of legs as they stand: a question where something is missing, else the plan, or the change of what is open.</summary>
    public static PlanResult Of(
        CapabilityContext context,
        IReadOnlyList<Leg> legs,
        IReadOnlyList<PlanEvidence> why,
        PlanQuestion? first,
        double confidence,
        string? taskId
    )
    {
        var locale = context.Locale;
        if (Undoing(context.Request, locale, legs, why) is { } undone)
        {
            return undone;
        }
        if ((first ?? LegQuestions.Next(context.Catalogue, legs, locale)) is { } question)
        {
            return Results.Ask(locale, question, legs, why, taskId) with { Confidence = Math.Min(confidence, 0.85) };
        }
        var text = LegSentence.Understood(context.Catalogue, legs, locale);
        var kind = taskId is null ? PlanKind.Plan : PlanKind.Change;
        return new PlanResult(kind, locale, text, legs, TaskId: taskId, Why: why, Confidence: confidence);
    }

    /// <summary>The id of the n-th leg.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"leg-{number}");

    /// <summary>Graded by how much the words said of the family, and whether they said what to do.</summary>
    public static double Confidence(IReadOnlyList<WishDraft> drafts) =>
        drafts.Count == 0
            ? 0.6
            : drafts.Min(draft =>
                Math.Clamp(
                    0.5 + (0.06 * draft.Score) + (draft.OpSaid ? 0.08 : 0) + Math.Min(0.1, 0.03 * draft.Values.Count),
                    0.3,
                    0.97
                )
            );

    private static PlanQuestion? OpenFoodQuestion(CapabilityContext context) =>
        context.Request.Conversation.Question?.Question;

    private static string Unchangeable(string locale) =>
        Tongue.Say(
            locale,
            "已经订好的不能直接改；可以先取消，再按新的要求重新订。",
            "What is booked cannot be changed as it is; cancel it, and say what you would like instead."
        );

    /// <summary>Stopping something and asking how it goes are no jobs of their own: there must be one that is under way.</summary>
    public static PlanResult? Undoing(
        PlanRequest request,
        string locale,
        IReadOnlyList<Leg> legs,
        IReadOnlyList<PlanEvidence> why
    )
    {
        if (legs.Count == 0 || !legs.All(leg => leg.Op is Operations.Cancel or Operations.Status or Operations.Modify))
        {
            return null;
        }
        if (legs.Any(leg => leg.Op == Operations.Modify))
        {
            return Results.Answer(locale, Unchangeable(locale)) with { Legs = legs, Why = why };
        }
        var running = (request.Conversation.Running ?? []).FirstOrDefault(task =>
            task.Status is "quoting" or "proposed" or "buying" or "fulfilling"
            && task.Legs.Any(leg => legs.Any(other => other.Family == leg.Family))
        );
        var status = legs.All(leg => leg.Op == Operations.Status);
        var text = running is not null
            ? (status ? running.Summary : Tongue.Say(locale, "好的，正在取消。", "Okay, cancelling it."))
            : Tongue.Say(locale, "这里没有找到对应的订单。", "There is no such order or booking here.");
        return new PlanResult(
            status ? PlanKind.Status : PlanKind.Cancel,
            locale,
            text,
            legs,
            TaskId: running?.TaskId,
            Why: why,
            Confidence: 0.85
        );
    }
}

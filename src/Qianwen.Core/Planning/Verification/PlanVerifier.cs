using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Legs;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Dialogue;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Verification;

/// <summary>
/// Disposes of what was proposed: a leg stands only with the person's words behind it, every argument is read again from
/// those words, and where the two readings differ the person is asked. Nothing that a provider wrote can set anything.
/// </summary>
public sealed class PlanVerifier
{
    /// <summary>The argument of a question that is about the whole request.</summary>
    public const string RequestArgument = "request";

    private const int LongestText = 800;
    private const double Confidence = 0.9;
    private readonly PlanRequest _request;
    private readonly string _locale;
    private readonly PersonWords _words;

    /// <summary>A verifier of proposals for one request.</summary>
    public PlanVerifier(PlanRequest request)
    {
        _request = request;
        _locale = Tongue.Of(request);
        _words = PersonWords.Of(request);
    }

    /// <summary>What is left of a proposal.</summary>
    public PlanResult Verify(ProposedPlan proposed)
    {
        var tasks = new TaskVerifier(_request, _locale, _words);
        return proposed.Kind switch
        {
            PlanKind.Decision => tasks.Decide(proposed.Decision),
            PlanKind.Cancel when IsAsked(proposed) => tasks.Cancel(proposed.TaskId),
            PlanKind.Status when IsAsked(proposed) => tasks.Status(proposed.TaskId),
            PlanKind.Plan or PlanKind.Change or PlanKind.Question => Legs(proposed),
            PlanKind.Answer => Results.Answer(
                _locale,
                Clip(proposed.Text) ?? Replies.OutOfScope(_request.Registry, _locale)
            ),
            _ => Again(),
        };
    }

    /// <summary>The question to a person whose wish was not understood.</summary>
    public PlanResult Again(string? text = null)
    {
        var question =
            Clip(text)
            ?? Tongue.Say(
                _locale,
                "这句话我没完全听懂，请换个说法，告诉我要做什么。",
                "I did not quite understand that. What would you like me to do?"
            );
        return Results.Ask(_locale, new PlanQuestion("", RequestArgument, question, []), [], []) with
        {
            Confidence = 0.3,
        };
    }

    private bool IsAsked(ProposedPlan proposed) => proposed.Words is { } words && _words.Asked(words);

    private PlanResult Legs(ProposedPlan proposed)
    {
        var kept = proposed
            .Legs.Select((leg, place) => (Leg: leg, Place: place, Capability: Capability(leg)))
            .Where(leg => leg.Capability is not null && _words.Asked(leg.Leg.Words))
            .ToList();
        if (kept.Count == 0)
        {
            return Again(proposed.Kind == PlanKind.Question ? proposed.Text : null);
        }
        var ids = kept.Select((leg, i) => (leg.Place, Id: $"leg-{i + 1}"))
            .ToDictionary(pair => pair.Place, pair => pair.Id);
        var verified = kept.ConvertAll(leg => Verified(leg.Leg, leg.Capability!, ids[leg.Place], kept.Count == 1));
        var maker = new LegMaker(CapabilityCatalogue.Of(_request.Registry));
        var ordered = verified.Select((leg, i) => leg.Leg with { DependsOn = After(kept[i].Leg, kept[i].Place, ids) });
        var legs = maker.Finish([.. ordered]).Select((leg, i) => Doubted(leg, verified[i])).ToList();
        List<PlanEvidence> why =
        [
            .. kept.Select(leg => new PlanEvidence(ids[leg.Place], "op", leg.Leg.Words, "words")),
            .. verified.SelectMany(leg => leg.Why),
            .. maker.Why,
        ];
        if (LegResults.Undoing(_request, _locale, legs, why) is { } undone)
        {
            return undone;
        }
        var doubt = verified.SelectMany(leg => leg.Doubts).FirstOrDefault();
        var question = doubt ?? Missing(legs) ?? Asked(proposed, legs);
        return question is not null
            ? Results.Ask(_locale, question, legs, why, TaskOf(proposed))
            : Done(proposed, legs, why);
    }

    /// <summary>What is doubted stays missing, whatever else could fill it.</summary>
    private static Leg Doubted(Leg leg, VerifiedLeg verified) =>
        leg with
        {
            Missing = [.. leg.Missing.Union(verified.Doubts.Select(doubt => doubt.Argument))],
        };

    private PlanResult Done(ProposedPlan proposed, List<Leg> legs, List<PlanEvidence> why)
    {
        var text = new LegSummary(_request, _locale).Understood(legs);
        var kind = proposed.Kind == PlanKind.Change && TaskOf(proposed) is not null ? PlanKind.Change : PlanKind.Plan;
        return new PlanResult(
            kind,
            _locale,
            text,
            legs,
            TaskId: kind == PlanKind.Change ? TaskOf(proposed) : null,
            Why: why,
            Confidence: Confidence
        );
    }

    /// <summary>The job that is changed: the named one where this conversation has it, else the open proposal's.</summary>
    private string? TaskOf(ProposedPlan proposed)
    {
        var conversation = _request.Conversation;
        var known = (conversation.Running ?? []).Any(task => task.TaskId == proposed.TaskId);
        return proposed.Kind != PlanKind.Change ? null
            : known ? proposed.TaskId
            : conversation.Proposal?.TaskId;
    }

    private VerifiedLeg Verified(ProposedLeg leg, CapabilityManifest capability, string id, bool only)
    {
        var index = EntityIndex.Of(_request.Registry, capability.Family);
        var context = new VerificationContext(_request, _locale, _words, capability, index);
        return new LegVerifier(context, id, leg.Op).Verify(leg, only);
    }

    private CapabilityManifest? Capability(ProposedLeg leg) =>
        _request
            .Registry.Providers.SelectMany(provider => provider.Manifest?.Capabilities ?? [])
            .FirstOrDefault(capability =>
                capability.Id == leg.CapabilityId && ProposalSchema.Operations(capability).Contains(leg.Op)
            );

    /// <summary>Errands wait only for errands that were said before them, so that nothing waits for itself.</summary>
    private static IReadOnlyList<string> After(ProposedLeg leg, int place, Dictionary<int, string> ids) =>
        [.. leg.After.Where(other => other < place && ids.ContainsKey(other)).Distinct().Select(other => ids[other])];

    private PlanQuestion? Missing(List<Leg> legs)
    {
        var food = legs.FindAll(leg => leg.Family == CapabilityFamilies.FoodDelivery);
        if (FoodReview.Next(food, _request, EntityIndex.Of(_request.Registry), _locale) is { } question)
        {
            return question;
        }
        return LegQuestions.Next(CapabilityCatalogue.Of(_request.Registry), legs, _locale);
    }

    /// <summary>A question that the proposal itself asks about its legs.</summary>
    private static PlanQuestion? Asked(ProposedPlan proposed, List<Leg> legs) =>
        proposed.Kind == PlanKind.Question && Clip(proposed.Text) is { } text
            ? new PlanQuestion(legs[0].Id, RequestArgument, text, [])
            : null;

    private static string? Clip(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : text.Length <= LongestText ? text.Trim()
        : text[..LongestText].Trim() + "…";
}

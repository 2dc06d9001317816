using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning;
using Qianwen.Core.Planning.Speech;
using Qianwen.Core.Planning.Verification;

namespace Qianwen.Azure.OpenAI;

/// <summary>
/// Plans with a language model where the embedded planner is not sure. The model proposes by calling tools; the proposal
/// is validated, corrected at most twice, and disposed of by <see cref="PlanVerifier"/>. Where there is no answer in time
/// the embedded planner's stands, with a note.
/// </summary>
public sealed class ModelPlanner(
    ModelGateway gateway,
    EffortRouter router,
    IOptions<ModelPlannerOptions> options,
    TimeProvider time,
    ModelTelemetry telemetry,
    ILogger<ModelPlanner> log
) : IPlanner
{
    /// <summary>The argument of the evidence that says who planned.</summary>
    public const string PlannerArgument = "planner";

    private readonly EmbeddedPlanner _embedded = new();

    /// <inheritdoc />
    public async ValueTask<PlanResult> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        var embedded = await _embedded.PlanAsync(request, cancellationToken);
        var path = router.Choose(request, embedded);
        if (path == PlanningPath.Embedded)
        {
            telemetry.Planned("embedded");
            return embedded;
        }
        try
        {
            var planned = await AskWithinTimeAsync(request, path, cancellationToken);
            telemetry.Planned("model");
            return planned;
        }
        catch (ModelUnavailableException failure)
        {
            return FallBack(embedded, failure.Reason);
        }
    }

    private async Task<PlanResult> AskWithinTimeAsync(
        PlanRequest request,
        PlanningPath path,
        CancellationToken cancellationToken
    )
    {
        using var total = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TotalTimeoutSeconds), time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, total.Token);
        try
        {
            return await AskAsync(request, path, linked.Token);
        }
        catch (OperationCanceledException late)
            when (total.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ModelUnavailableException(ModelFailures.Timeout, late);
        }
    }

    private async Task<PlanResult> AskAsync(PlanRequest request, PlanningPath path, CancellationToken cancellationToken)
    {
        var tools = await ModelTools.OfAsync(request.Registry);
        var messages = ModelPrompt.Messages(request, options.Value);
        var effort = path == PlanningPath.Hard ? options.Value.HardEffort : options.Value.UsualEffort;
        var verifier = new PlanVerifier(request);
        var words = PersonWords.Of(request);
        for (var repairs = 0; ; repairs++)
        {
            var response = await gateway.AskAsync(messages, tools.Declarations, effort, cancellationToken);
            var reading = new ModelReading(response, tools);
            if (reading.IsFiltered || reading.IsRefusal)
            {
                throw new ModelUnavailableException(
                    reading.IsFiltered ? ModelFailures.ContentFilter : ModelFailures.Refusal
                );
            }
            if (!reading.IsInvalid)
            {
                var proposal = reading.Proposal();
                var unsaid = SaidOrNot.Unsaid(proposal, words);
                if (unsaid.Count == 0 || repairs > 0 || repairs == options.Value.Repairs)
                {
                    return Explained(verifier.Verify(proposal), "model");
                }
                messages.AddRange(reading.Repair(unsaid));
            }
            else if (repairs == options.Value.Repairs)
            {
                return Explained(verifier.Again(), "model, not understood");
            }
            else
            {
                messages.AddRange(reading.Repair());
            }
            telemetry.Repaired();
            log.Repairing(repairs + 1);
        }
    }

    private PlanResult FallBack(PlanResult embedded, string reason)
    {
        telemetry.FellBack(reason);
        telemetry.Planned("fallback");
        log.FellBack(reason);
        var noted = reason is ModelFailures.Refusal or ModelFailures.ContentFilter
            ? embedded
            : embedded with
            {
                Text = Note(embedded),
            };
        return Explained(noted, $"embedded; model: {reason}");
    }

    private static string Note(PlanResult embedded) =>
        embedded.Text
        + Tongue.Say(
            embedded.Locale,
            "（智能模型暂时用不了，这是基本的理解。）",
            " (The language model is not available right now; this is my basic understanding.)"
        );

    private static PlanResult Explained(PlanResult result, string by) =>
        result with
        {
            Why = [.. result.Why ?? [], new PlanEvidence("", PlannerArgument, "", by)],
        };
}

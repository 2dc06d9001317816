using System.Diagnostics;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning;
using Qianwen.Evaluation.Cases;
using Qianwen.Evaluation.Scoring;

namespace Qianwen.Evaluation.Running;

/// <summary>Puts cases to a planner, as <c>plan --jsonl</c> does, and scores the answers.</summary>
/// <param name="world">The planner and what it may look at.</param>
public sealed class CaseRunner(EvaluationWorld world)
{
    /// <summary>Answers all cases in their order.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="warmUps">How often all are answered before anything is timed.</param>
    /// <param name="cancellationToken">Stops between two cases.</param>
    public async Task<IReadOnlyList<CaseAnswer>> RunAsync(
        IReadOnlyList<EvaluationCase> cases,
        int warmUps,
        CancellationToken cancellationToken
    )
    {
        for (var round = 0; round < warmUps; round++)
        {
            foreach (var asked in cases)
            {
                await TryAnswerAsync(asked, cancellationToken);
            }
        }

        var answers = new List<CaseAnswer>(cases.Count);
        foreach (var asked in cases)
        {
            var start = Stopwatch.GetTimestamp();
            var (answer, fault) = await TryAnswerAsync(asked, cancellationToken);
            var taken = Stopwatch.GetElapsedTime(start) / SentencesOf(asked);
            var score = Scorer.Score(asked, answer);
            answers.Add(new CaseAnswer(fault is null ? score : Scorer.Fault(score, fault), answer, taken));
        }

        return answers;
    }

    private static int SentencesOf(EvaluationCase asked) => asked.Said().Before.Count(turn => turn.Role == "user") + 1;

    /// <summary>A planner that throws has answered wrongly; the other cases still count.</summary>
    private async Task<(PlanResult Answer, Exception? Fault)> TryAnswerAsync(
        EvaluationCase asked,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return (await AnswerAsync(asked, cancellationToken), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return (new PlanResult(PlanKind.Answer, asked.Lang, exception.Message, []), exception);
        }
    }

    private async Task<PlanResult> AnswerAsync(EvaluationCase asked, CancellationToken cancellationToken)
    {
        var (utterance, before) = asked.Said();
        var request = new PlanRequest(
            utterance,
            null,
            asked.Now,
            new ConversationContext(before),
            world.Profile,
            world.Registry
        );
        return await new DialogueReplay(world.Planner).PlanAsync(request, cancellationToken);
    }
}

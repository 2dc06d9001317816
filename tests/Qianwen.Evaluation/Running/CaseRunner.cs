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
    /// <param name="timing">How often all are answered before and while anything is timed.</param>
    /// <param name="cancellationToken">Stops between two cases.</param>
    public async Task<IReadOnlyList<CaseAnswer>> RunAsync(
        IReadOnlyList<EvaluationCase> cases,
        Timing timing,
        CancellationToken cancellationToken
    )
    {
        var start = Stopwatch.GetTimestamp();
        while (cases.Count > 0 && Stopwatch.GetElapsedTime(start) < timing.WarmUp)
        {
            await RoundAsync(cases, cancellationToken);
        }

        var rounds = new List<List<(PlanResult Answer, Exception? Fault, TimeSpan Taken)>>();
        for (var round = 0; round < timing.Rounds; round++)
        {
            rounds.Add(await RoundAsync(cases, cancellationToken));
        }

        return [.. cases.Select((asked, at) => Scored(asked, [.. rounds.Select(round => round[at])]))];
    }

    private static CaseAnswer Scored(
        EvaluationCase asked,
        IReadOnlyList<(PlanResult Answer, Exception? Fault, TimeSpan Taken)> rounds
    )
    {
        var (answer, fault, _) = rounds[0];
        var score = Scorer.Score(asked, answer);
        return new CaseAnswer(
            fault is null ? score : Scorer.Fault(score, fault),
            answer,
            [.. rounds.Select(round => round.Taken / SentencesOf(asked))]
        );
    }

    private static int SentencesOf(EvaluationCase asked) => asked.Said().Before.Count(turn => turn.Role == "user") + 1;

    private async Task<List<(PlanResult Answer, Exception? Fault, TimeSpan Taken)>> RoundAsync(
        IReadOnlyList<EvaluationCase> cases,
        CancellationToken cancellationToken
    )
    {
        var answers = new List<(PlanResult, Exception?, TimeSpan)>(cases.Count);
        foreach (var asked in cases)
        {
            var start = Stopwatch.GetTimestamp();
            var (answer, fault) = await TryAnswerAsync(asked, cancellationToken);
            answers.Add((answer, fault, Stopwatch.GetElapsedTime(start)));
        }

        return answers;
    }

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

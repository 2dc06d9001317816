using Microsoft.DurableTask;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Functions.Orchestration;

namespace Qianwen.Functions.Quotes;

/// <summary>Quotes the legs of a round in waves: a leg that waits for others is asked for once it is known what those give.</summary>
internal static class QuoteWaves
{
    /// <summary>Quotes all legs.</summary>
    /// <returns>The task with its legs as they were asked for, and the quotes in the order of the legs.</returns>
    public static async Task<(TaskInput Task, IReadOnlyList<LegQuotes> Quotes)> RunAsync(
        TaskOrchestrationContext context,
        TaskInput task
    )
    {
        var waiting = task.Legs.ToList();
        var legs = new List<Leg>();
        var quotes = new List<LegQuotes>();
        while (waiting.Count > 0)
        {
            IReadOnlyList<Leg> wave = NextWave(waiting);
            waiting.RemoveAll(leg => wave.Contains(leg));
            if (wave.Any(leg => legs.Exists(before => leg.DependsOn.Contains(before.Id))))
            {
                wave = await BindAsync(context, task, wave, legs, quotes);
            }

            quotes.AddRange(await Task.WhenAll(wave.Select(leg => QuoteAsync(context, task, leg))));
            legs.AddRange(wave);
        }

        var order = task.Legs.Select(leg => leg.Id).ToList();
        return (
            task with
            {
                Legs = [.. legs.OrderBy(leg => order.IndexOf(leg.Id))],
            },
            [.. quotes.OrderBy(one => order.IndexOf(one.LegId))]
        );
    }

    /// <summary>The legs that wait for nothing any more; all of them where they wait for each other.</summary>
    private static List<Leg> NextWave(List<Leg> waiting)
    {
        var open = waiting.Select(leg => leg.Id).ToHashSet(StringComparer.Ordinal);
        var free = waiting.Where(leg => !leg.DependsOn.Any(open.Contains)).ToList();
        return free.Count > 0 ? free : [.. waiting];
    }

    private static async Task<IReadOnlyList<Leg>> BindAsync(
        TaskOrchestrationContext context,
        TaskInput task,
        IReadOnlyList<Leg> wave,
        List<Leg> legs,
        List<LegQuotes> quotes
    )
    {
        var bound = await context.CallActivityAsync<BoundLegs>(
            nameof(BindLegsActivity),
            new BindingRequest(wave, [.. legs], [.. quotes], task.Excluded ?? [], context.Now()),
            Retry.Storage
        );
        foreach (var chosen in bound.Chosen)
        {
            var at = quotes.FindIndex(one => one.LegId == chosen.LegId);
            quotes[at] = quotes[at] with { Chosen = quotes[at].Chosen ?? chosen.OfferId };
        }

        return bound.Legs;
    }

    private static Task<LegQuotes> QuoteAsync(TaskOrchestrationContext context, TaskInput task, Leg leg) =>
        context.CallSubOrchestratorAsync<LegQuotes>(
            nameof(QuoteOrchestrator),
            new LegSearch(task.TaskId, task.ConversationId, task.Locale, task.Round, leg, task.Excluded),
            Retry.Never.WithInstanceId($"{task.TaskId}:quote:{task.Round}:{leg.Id}")
        );
}

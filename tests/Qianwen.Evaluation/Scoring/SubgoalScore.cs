using Qianwen.Contracts.Planning;
using Qianwen.Evaluation.Cases;

namespace Qianwen.Evaluation.Scoring;

/// <summary>
/// Several wishes: each needs a leg of its own, except that one leg of food delivery may hold the things of several.
/// A wish is covered by family, operation and at least half of its values; the values count as slots besides.
/// </summary>
internal static class SubgoalScore
{
    private static readonly string[] Purchases =
    [
        Operations.Search,
        Operations.Order,
        Operations.Book,
        Operations.Cart,
        Operations.Info,
    ];
    private static readonly string[] Ways = [Operations.Poi, Operations.Route, Operations.Distance, Operations.Search];

    public static IEnumerable<Check> Of(IReadOnlyList<Subgoal>? subgoals, IReadOnlyList<Leg> legs)
    {
        var free = legs.ToList();
        foreach (var goal in subgoals ?? [])
        {
            var best = free.Where(leg => leg.Family == goal.Family && IsMet(goal.Op, leg.Op))
                .OrderByDescending(leg => Found(goal, leg))
                .FirstOrDefault();
            var isCovered = best is not null && 2 * Found(goal, best) >= Wanted(goal);
            if (isCovered && best!.Args.ContainsKey(ArgumentNames.Items) is false)
            {
                free.Remove(best);
            }
            yield return Check.Of(Measure.Subgoal, isCovered, $"wish {goal.Family}/{goal.Op} has no leg of its own");
            foreach (var check in Values(goal, best))
            {
                yield return check;
            }
        }
    }

    private static IEnumerable<Check> Values(Subgoal goal, Leg? leg) =>
        [
            .. SlotScore.Of(goal.Slots, null, leg is null ? [] : [leg]),
            .. ItemScore.Of(goal.Op == Operations.Cancel ? null : goal.Items, leg is null ? [] : [leg]),
        ];

    private static int Found(Subgoal goal, Leg leg) => Values(goal, leg).Count(check => check.Passed);

    private static int Wanted(Subgoal goal) => Values(goal, null).Count();

    private static bool IsMet(string wanted, string found) =>
        wanted == found
        || wanted is Expectation.AnyOperation
        || (Purchases.Contains(wanted) && Purchases.Contains(found))
        || (Ways.Contains(wanted) && Ways.Contains(found));
}

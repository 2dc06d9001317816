using System.Globalization;
using System.Text;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Core.Offers;

namespace Qianwen.Core.Conversations;

/// <summary>Says what was found where nothing is to be ordered: the best few of each leg, numbered, or why there is none.</summary>
public sealed class FindingsNarrator(PersonClock clock)
{
    private const int Most = 5;

    /// <summary>The item that tells it, once per round.</summary>
    public TextItem Tell(TaskInput task, JobRanking ranking, DateTimeOffset at)
    {
        var text = new StringBuilder();
        foreach (var leg in ranking.Offers.GroupBy(one => one.LegId))
        {
            var count = leg.Count();
            foreach (var one in leg.OrderBy(one => one.Rank).Take(Most))
            {
                var number = count > 1 ? $"{one.Rank.ToString(CultureInfo.InvariantCulture)}. " : "";
                text.Append(number).Append(OfferWording.Line(one.Offer, clock, task.Locale)).Append('\n');
            }
        }

        foreach (var unserved in ranking.Unserved)
        {
            var (why, next) = (unserved.Reason.Why.In(task.Locale), unserved.Reason.Next.In(task.Locale));
            text.Append(why)
                .Append(task.Locale.StartsWith("zh", StringComparison.Ordinal) ? "" : " ")
                .Append(next)
                .Append('\n');
        }

        return new TextItem(
            $"{task.TaskId}/found:{task.Round}",
            at,
            task.TaskId,
            "assistant",
            text.ToString().TrimEnd()
        );
    }
}

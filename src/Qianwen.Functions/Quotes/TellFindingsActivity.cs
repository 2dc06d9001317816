using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Conversations;
using Qianwen.Core.Jobs;
using Qianwen.Core.Offers;
using Qianwen.Core.People;

namespace Qianwen.Functions.Quotes;

/// <summary>Tells what was found for the legs that only look. Where the job has no other leg, it is finished with that.</summary>
public sealed class TellFindingsActivity(IConversationStore conversations, ITaskStore tasks, IProfileStore profiles)
{
    /// <summary>Tells it once per round.</summary>
    [Function(nameof(TellFindingsActivity))]
    public async Task RunAsync([ActivityTrigger] ProposalRequest request, CancellationToken cancellationToken)
    {
        var task = request.Task;
        var profile = await profiles.GetAsync(task.PersonId, cancellationToken);
        var ranking = JobRanking.Of(request, Operations.IsLook);
        var item = new FindingsNarrator(new PersonClock(profile.TimeZone)).Tell(task, ranking, request.At);
        var over = task.Legs.All(leg => Operations.IsLook(leg.Op));
        await tasks.UpdateAsync(
            task.TaskId,
            view =>
                view with
                {
                    Status = over ? JobStatus.Completed : view.Status,
                    Legs = task.Legs,
                    Summary = item.Text,
                    UpdatedAt = request.At,
                },
            cancellationToken
        );
        await conversations.AppendAsync(task.ConversationId, [item], null, cancellationToken);
    }
}

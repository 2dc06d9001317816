using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Conversations;
using Qianwen.Core.Jobs;
using Qianwen.Core.People;
using Qianwen.Core.Planning;
using Qianwen.Core.Providers;

namespace Qianwen.Functions.Conversations;

/// <summary>Understands a message in its conversation. Reads only; has no effect.</summary>
public sealed class UnderstandActivity(
    IPlanner planner,
    IProviderRegistry registry,
    IProfileStore profiles,
    ConversationReader reader,
    TimeProvider time
)
{
    private static readonly LocalizedText TooLate = new(
        "已经下单了，不能再改；可以说「取消」试着撤单。",
        "It is already ordered and cannot be changed; say \"cancel\" to try to withdraw it."
    );

    private static readonly LocalizedText NothingToCancel = new("没有可以取消的订单。", "There is no order to cancel.");

    private static readonly LocalizedText NothingToDecide = new(
        "现在没有等你确认的方案。",
        "There is no proposal to decide on."
    );

    /// <summary>Plans, and settles which task it is about.</summary>
    [Function(nameof(UnderstandActivity))]
    public async Task<Understanding> RunAsync(
        [ActivityTrigger] MessageInput message,
        CancellationToken cancellationToken
    )
    {
        var profile = await profiles.GetAsync(message.PersonId, cancellationToken);
        var state = await reader.ReadAsync(message.ConversationId, message.MessageId, cancellationToken);
        var plan = await planner.PlanAsync(
            new PlanRequest(
                message.Text,
                message.Locale,
                new PersonClock(profile.TimeZone).Local(time.GetUtcNow()),
                state.Context,
                profile,
                await registry.GetAsync(cancellationToken),
                message.Location
            ),
            cancellationToken
        );
        return Settle(message, plan, state);
    }

    private static Understanding Settle(MessageInput message, PlanResult plan, ConversationState state)
    {
        var fresh = $"t-{message.MessageId}";
        var about = state.Task(plan.TaskId);
        var over = about?.Status.IsOver() ?? true;
        return plan.Kind switch
        {
            PlanKind.Plan when !plan.Legs.Any(IsToDo) => Say(plan, null, NothingToCancel),
            PlanKind.Plan => new(plan with { Legs = [.. plan.Legs.Where(IsToDo)] }, fresh, null, StartsTask: true),
            PlanKind.Change when over => new(plan, fresh, null, StartsTask: true),
            PlanKind.Change when about!.Status > JobStatus.Proposed => Say(plan, about.Id, TooLate),
            PlanKind.Cancel when over => Say(plan, about?.Id, NothingToCancel),
            PlanKind.Decision when state.Context.Proposal is { } open => new(plan, open.TaskId, open.CartHash, false),
            PlanKind.Decision => Say(plan, about?.Id, NothingToDecide),
            _ => new(plan, about?.Id, null, StartsTask: false),
        };
    }

    /// <summary>What can be started afresh; what concerns an order that there is not (cancel, change, status) cannot.</summary>
    private static bool IsToDo(Leg leg) => Operations.HasEffect(leg.Op) || Operations.IsLook(leg.Op);

    private static Understanding Say(PlanResult plan, string? taskId, LocalizedText text) =>
        new(plan with { Kind = PlanKind.Answer, Text = text.In(plan.Locale) }, taskId, null, StartsTask: false);
}

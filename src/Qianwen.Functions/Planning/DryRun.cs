using Qianwen.Contracts.Api;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Conversations;
using Qianwen.Core.People;
using Qianwen.Core.Planning;
using Qianwen.Core.Providers;

namespace Qianwen.Functions.Planning;

/// <summary>Plans a sentence for a person as it would be planned in a conversation, without any effect.</summary>
public sealed class DryRun(IPlanner planner, IProviderRegistry registry, IProfileStore profiles, TimeProvider time)
{
    /// <summary>What the sentence would be.</summary>
    public async Task<PlanResponse> PlanAsync(
        string personId,
        PlanRequestBody body,
        CancellationToken cancellationToken
    )
    {
        var profile = await profiles.GetAsync(personId, cancellationToken);
        var (utterance, turns) = Split(body);
        var request = new PlanRequest(
            utterance,
            body.Locale,
            body.Now ?? new PersonClock(profile.TimeZone).Local(time.GetUtcNow()),
            new ConversationContext(turns),
            profile,
            await registry.GetAsync(cancellationToken)
        );
        return PlanResponseFactory.Create(
            null,
            await new DialogueReplay(planner).PlanAsync(request, cancellationToken)
        );
    }

    private static (string Utterance, IReadOnlyList<Turn> Turns) Split(PlanRequestBody body)
    {
        var turns = body.Conversation ?? [];
        return string.IsNullOrWhiteSpace(body.Utterance)
            ? (turns[^1].Text, [.. turns.SkipLast(1)])
            : (body.Utterance, turns);
    }
}

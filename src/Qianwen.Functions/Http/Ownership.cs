using Qianwen.Azure.Identity;
using Qianwen.Contracts.Jobs;
using Qianwen.Core.Conversations;
using Qianwen.Core.Jobs;

namespace Qianwen.Functions.Http;

/// <summary>One's own and nothing else: another person's is as unknown as what does not exist.</summary>
public static class Ownership
{
    /// <summary>The person's own conversation, or null.</summary>
    public static async Task<ConversationHeader?> FindOwnAsync(
        this IConversationStore store,
        PersonIdentity person,
        string id,
        CancellationToken cancellationToken
    ) => await store.FindAsync(id, cancellationToken) is { } found && found.PersonId == person.PersonId ? found : null;

    /// <summary>The person's own task, or null.</summary>
    public static async Task<TaskView?> FindOwnAsync(
        this ITaskStore store,
        PersonIdentity person,
        string id,
        CancellationToken cancellationToken
    ) => await store.FindAsync(id, cancellationToken) is { } found && found.PersonId == person.PersonId ? found : null;
}

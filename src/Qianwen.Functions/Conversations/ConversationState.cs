using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;

namespace Qianwen.Functions.Conversations;

/// <summary>A conversation as it stands when a message is handled.</summary>
/// <param name="Context">What the planner sees.</param>
/// <param name="Tasks">Its tasks, newest first.</param>
public sealed record ConversationState(ConversationContext Context, IReadOnlyList<TaskView> Tasks)
{
    /// <summary>The task with this id, or the newest one where none is named.</summary>
    public TaskView? Task(string? id) =>
        id is null && Tasks.Count > 0 ? Tasks[0] : Tasks.FirstOrDefault(task => task.Id == id);
}

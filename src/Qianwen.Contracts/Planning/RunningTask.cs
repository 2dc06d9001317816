namespace Qianwen.Contracts.Planning;

/// <summary>A job that is under way or was lately finished.</summary>
/// <param name="TaskId">Its id.</param>
/// <param name="Status">Its status, as in the task view.</param>
/// <param name="Legs">What it does.</param>
/// <param name="Summary">One line for the person.</param>
public sealed record RunningTask(string TaskId, string Status, IReadOnlyList<Leg> Legs, string Summary);

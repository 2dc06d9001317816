using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;

namespace Qianwen.Cli.Asking;

/// <summary>What a conversation waits for.</summary>
public abstract record Situation
{
    private Situation() { }

    /// <summary>The assistant works, or an order is on its way.</summary>
    public sealed record Working : Situation;

    /// <summary>A proposal waits for yes or no.</summary>
    public sealed record Proposed(TaskView Task) : Situation;

    /// <summary>A question waits for an answer.</summary>
    public sealed record Asked(QuestionItem Question) : Situation;

    /// <summary>Nothing more will happen by itself.</summary>
    /// <param name="ExitCode">How it ended: one of <see cref="ExitCodes"/>.</param>
    public sealed record Finished(int ExitCode) : Situation;
}

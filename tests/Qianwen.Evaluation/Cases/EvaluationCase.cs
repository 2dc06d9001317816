using Qianwen.Contracts.Planning;

namespace Qianwen.Evaluation.Cases;

/// <summary>One line of a case file: what is said, and what it should be understood as.</summary>
/// <param name="Id">Unique over all files.</param>
/// <param name="Source">The corpus it comes from; <c>authored</c> or <c>generated</c> for our own.</param>
/// <param name="SourceRef">Where in the corpus.</param>
/// <param name="License">The licence of the sentence.</param>
/// <param name="Lang"><c>zh</c> or <c>en</c>.</param>
/// <param name="Domain">The family, <c>multi</c>, <c>out_of_scope</c> or <c>adversarial</c>: the row of the table.</param>
/// <param name="Kind">One of <see cref="CaseKinds"/>.</param>
/// <param name="Now">What relative dates are resolved against.</param>
/// <param name="Expected">What it should be understood as.</param>
/// <param name="Utterance">The sentence; null for a dialogue.</param>
/// <param name="Turns">The dialogue, oldest first; null for a sentence.</param>
public sealed record EvaluationCase(
    string Id,
    string Source,
    string? SourceRef,
    string? License,
    string Lang,
    string Domain,
    string Kind,
    DateTimeOffset Now,
    Expectation Expected,
    string? Utterance = null,
    IReadOnlyList<Turn>? Turns = null
)
{
    /// <summary>The person's last words and the turns before them.</summary>
    public (string Utterance, IReadOnlyList<Turn> Before) Said()
    {
        if (Utterance is not null)
        {
            return (Utterance, Turns ?? []);
        }
        var turns = Turns ?? [];
        var last = turns.ToList().FindLastIndex(turn => turn.Role == "user");
        return (turns[last].Text, [.. turns.Take(last)]);
    }
}

using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Planning;

/// <summary>What a sentence turned out to be.</summary>
[JsonConverter(typeof(SnakeCaseEnum<PlanKind>))]
public enum PlanKind
{
    /// <summary>Talk: answered with text, nothing to do.</summary>
    Answer,

    /// <summary>Something essential is missing or doubtful; one short question.</summary>
    Question,

    /// <summary>A job to do: legs to quote and propose.</summary>
    Plan,

    /// <summary>Yes or no to the open proposal.</summary>
    Decision,

    /// <summary>The open proposal or running job, changed: the legs are the new ones, in full.</summary>
    Change,

    /// <summary>Stop or undo a job.</summary>
    Cancel,

    /// <summary>How is it going?</summary>
    Status,
}

using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Reading;

/// <summary>A stretch of a sentence that belongs to one wish at most.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Text">Its folded text.</param>
internal sealed record Piece(int Start, int End, string Text)
{
    /// <summary>The family it speaks of; null where it names none.</summary>
    public FamilySpec? Family { get; init; }

    /// <summary>How surely.</summary>
    public double Score { get; init; }

    /// <summary>True where it asks for nothing: a report, a refusal, another matter.</summary>
    public bool Held { get; init; }

    /// <summary>True where words ask for what only this family does: "how do I get to".</summary>
    public bool Asked { get; init; }

    /// <summary>True where it speaks of "the hotel", not of a new one.</summary>
    public bool Definite { get; init; }

    /// <summary>True where it asks for food in words that no vocabulary knows: "order some pad thai".</summary>
    public bool Food { get; init; }

    /// <summary>True where what it resembles bears out the family it names.</summary>
    public bool Likely { get; init; }

    /// <summary>The words that named the family.</summary>
    public IReadOnlyList<PhraseHit> Anchors { get; init; } = [];
}

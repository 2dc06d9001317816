using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Lexicon;

/// <summary>A phrase of the manifests, found in a sentence.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Span">Where in the folded text.</param>
/// <param name="Meanings">All it can mean, over all families.</param>
public sealed record PhraseHit(int Start, int End, TextSpan Span, IReadOnlyList<Meaning> Meanings)
{
    /// <summary>How many tokens.</summary>
    public int Length => End - Start;
}

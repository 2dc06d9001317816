using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Reading;

/// <summary>Tells what is asked of a family: the operation whose words weigh most.</summary>
internal static class OperationChooser
{
    /// <summary>Likeness to the samples of an operation says what is asked where it is at least so probable,</summary>
    private const double Likely = 0.5;

    /// <summary>and outweighs words that ask for another one where it is at least so probable.</summary>
    private const double Sure = 0.7;

    /// <summary>The operation, and whether words asked for it.</summary>
    public static (string Op, bool Said) Choose(Utterance utterance, Wish wish)
    {
        var (op, said) = Choose(utterance, wish.Family, wish.Pieces);
        if (
            wish.Likeness?.Operation(wish.Family.Family)
                is not { Op: { } like, Probability: >= Likely and var probability }
            || !UndoForms.Allow(like, wish)
            || (like != Operations.Modify && !wish.Family.Operations.Any(operation => operation.Op == like))
        )
        {
            return (op, said);
        }
        return like == op || !said || probability >= Sure ? (like, true) : (op, said);
    }

    private static (string Op, bool Said) Choose(Utterance utterance, FamilySpec family, IReadOnlyList<Piece> pieces)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (
            var hit in utterance.Hits.Where(hit =>
                pieces.Any(piece => hit.Start >= piece.Start && hit.End <= piece.End)
            )
        )
        {
            foreach (
                var meaning in hit.Meanings.Where(meaning =>
                    meaning.Kind == MeaningKind.Operation && ReferenceEquals(meaning.Family, family)
                )
            )
            {
                if (!IsInside(utterance, hit, family) && !Describes(utterance, hit))
                {
                    var weight = weights.GetValueOrDefault(meaning.Value!);
                    weights[meaning.Value!] = Math.Max(weight, Length(utterance, hit) + Lean(meaning.Value!)) + 0.1;
                }
            }
        }
        return weights.Count == 0 ? (Usual(family), false) : (weights.MaxBy(pair => pair.Value).Key, true);
    }

    /// <summary>"which pharmacy can I walk to": what can be done with a place tells which one is meant.</summary>
    private static bool Describes(Utterance utterance, PhraseHit hit) =>
        hit.Start > 2
        && utterance.Tokens[hit.Start - 1].Text is "i" or "we"
        && utterance.Tokens[hit.Start - 2].Text is "can" or "could"
        && utterance.Tokens[hit.End - 1].Text == "to"
        && (
            hit.End == utterance.Tokens.Count
            || utterance.Tokens[hit.End] is { Kind: Qianwen.Core.Planning.Text.TokenKind.Punctuation }
        );

    /// <summary>"tell me" asks for anything, however many words it has.</summary>
    private static int Length(Utterance utterance, PhraseHit hit) =>
        GenericAsks.Contains(utterance.Text[hit.Span.Start..hit.Span.End]) ? 1 : hit.Length;

    /// <summary>Words that stop something, or have it done, say more than words that ask about it.</summary>
    private static double Lean(string op) =>
        op switch
        {
            Operations.Cancel => 2,
            Operations.Status => 1.5,
            Operations.Search => -0.6,
            _ => Operations.HasEffect(op) ? 1.1 : 0,
        };

    /// <summary>What is meant where nothing else is said.</summary>
    public static string Usual(FamilySpec family) =>
        family.Operations.Count > 0 ? family.Operations[0].Op : Operations.Search;

    /// <summary>"book" of "booking status" asks for nothing by itself.</summary>
    private static bool IsInside(Utterance utterance, PhraseHit hit, FamilySpec family) =>
        utterance.Hits.Any(other =>
            other.Length > hit.Length
            && other.Start <= hit.Start
            && other.End >= hit.End
            && other.Meanings.Any(meaning =>
                ReferenceEquals(meaning.Family, family) && meaning.Kind is MeaningKind.Operation or MeaningKind.Value
            )
        );
}

using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Reading;

/// <summary>Weighs which family a stretch of words speaks of.</summary>
/// <param name="utterance">The sentence.</param>
internal sealed class FamilyScores(Utterance utterance)
{
    /// <summary>Less than this is no wish.</summary>
    public const double Enough = 2.5;

    /// <summary>附近有什么餐馆: what is near is asked of the family that is named, not of the map.</summary>
    private const double Shown = 1;

    /// <summary>What a name says of itself.</summary>
    private const double Called = 1.5;

    /// <summary>The best family of a stretch; null where none is named.</summary>
    /// <param name="start">First token.</param>
    /// <param name="end">One past the last token.</param>
    /// <param name="anchors">The words in it that name a family.</param>
    public (FamilySpec Family, double Score)? Best(int start, int end, IReadOnlyList<PhraseHit> anchors)
    {
        var scores = new Dictionary<FamilySpec, double>();
        foreach (var anchor in anchors)
        {
            var families = Anchors.FamiliesOf(anchor).ToList();
            foreach (var family in families)
            {
                Add(scores, family, Weight(anchor) / families.Count);
                Add(scores, family, Anchors.IsNamed(utterance, anchor, family) ? Called : 0);
            }
        }
        var asked = new Dictionary<FamilySpec, double>();
        var named = scores.Keys.Any(family => !family.OnlyLooks);
        foreach (
            var hit in utterance.Hits.Where(hit =>
                hit.Start >= start && hit.End <= end && !IsAnchor(hit, anchors) && !Describes(hit, anchors)
            )
        )
        {
            AddSupport(scores, asked, hit, named);
        }
        foreach (var (family, weight) in asked)
        {
            Add(scores, family, weight);
        }
        if (scores.Count == 0)
        {
            return null;
        }
        var best = scores.MaxBy(pair => pair.Key.SellsAnything ? pair.Value - 1 : pair.Value);
        return (best.Key, best.Value);
    }

    /// <summary>True where an operation of this family alone is asked for in several words.</summary>
    public bool Asks(int start, int end, FamilySpec family) =>
        utterance.Hits.Any(hit =>
            hit.Start >= start
            && hit.End <= end
            && hit.Length > 1
            && !GenericAsks.Contains(utterance.Text[hit.Span.Start..hit.Span.End])
            && hit.Meanings.All(meaning => ReferenceEquals(meaning.Family, family))
            && hit.Meanings.Any(meaning => meaning.Kind == MeaningKind.Operation)
        );

    private static bool IsAnchor(PhraseHit hit, IReadOnlyList<PhraseHit> anchors) =>
        anchors.Any(anchor => anchor.Start <= hit.Start && anchor.End >= hit.End);

    /// <summary>"a restaurant I could walk to": what can be done with it tells which one is wished.</summary>
    private bool Describes(PhraseHit hit, IReadOnlyList<PhraseHit> anchors) =>
        hit.Start > 1
        && utterance.Tokens[hit.Start - 1].Text is "can" or "could" or "might"
        && utterance.Tokens[hit.Start - 2].Text is "i" or "we" or "they"
        && anchors.Any(anchor => anchor.End <= hit.Start - 2);

    private static double Weight(PhraseHit anchor) => 2.5 + Math.Min(1.5, 0.5 * anchor.Length);

    private void AddSupport(
        Dictionary<FamilySpec, double> scores,
        Dictionary<FamilySpec, double> asked,
        PhraseHit hit,
        bool named
    )
    {
        if (GenericAsks.Contains(utterance.Text[hit.Span.Start..hit.Span.End]))
        {
            return;
        }
        foreach (var kind in hit.Meanings.GroupBy(meaning => meaning.Kind))
        {
            var families = kind.Select(meaning => meaning.Family).Distinct().ToList();
            var weight = Support(kind.Key, hit) / families.Count;
            foreach (var family in families.Where(_ => weight > 0))
            {
                if (kind.Key == MeaningKind.Head && family.OnlyLooks)
                {
                    continue;
                }
                if (kind.Key == MeaningKind.Operation)
                {
                    var shown = named && family.OnlyLooks && kind.All(meaning => meaning.Value == Operations.Poi);
                    asked[family] = Math.Max(asked.GetValueOrDefault(family), shown ? Math.Min(weight, Shown) : weight);
                    continue;
                }
                Add(scores, family, weight);
            }
        }
    }

    /// <summary>An operation in several words ("how do I get to", 怎么走) names its family as well as a noun does.</summary>
    private static double Support(MeaningKind kind, PhraseHit hit) =>
        kind switch
        {
            MeaningKind.Operation when hit.Length > 1 => 3 + Math.Min(1, 0.2 * (hit.Length - 2)),
            MeaningKind.Operation => 0.3,
            MeaningKind.Value => 1.2,
            MeaningKind.Unit => 0.6,
            MeaningKind.Head => 0.8,
            MeaningKind.Before when hit.Length > 1 => 0.5,
            MeaningKind.After when hit.Length > 1 => 0.5,
            _ => 0,
        };

    private static void Add(Dictionary<FamilySpec, double> scores, FamilySpec family, double weight) =>
        scores[family] = scores.GetValueOrDefault(family) + weight;
}

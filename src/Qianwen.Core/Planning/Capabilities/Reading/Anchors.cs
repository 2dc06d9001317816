using System.Collections.Frozen;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Reading;

/// <summary>Finds the words that name a family and are meant so: in "a taxi to the hotel" only the taxi is wished.</summary>
internal sealed class Anchors
{
    private static readonly FrozenSet<string> Definites = FrozenSet.ToFrozenSet([
        "the",
        "my",
        "our",
        "your",
        "that",
        "this",
        "its",
        "their",
        "his",
        "her",
        "same",
        "said",
    ]);

    private static readonly FrozenSet<string> Leading = FrozenSet.ToFrozenSet([
        "to",
        "from",
        "near",
        "at",
        "by",
        "of",
        "in",
        "with",
        "around",
        "beside",
        "between",
        "towards",
        "has",
        "have",
        "having",
        "outside",
        "after",
        "从",
        "到",
        "去",
        "离",
        "在",
        "回",
        "有",
        "带",
        "往",
        "至",
        "是",
    ]);

    private static readonly FrozenSet<string> Following = FrozenSet.ToFrozenSet([
        "附",
        "周",
        "旁",
        "到",
        "出",
        "边",
        "门",
        "里",
        "离",
        "接",
        "楼",
        "内",
        "楼",
        "前",
        "后",
    ]);

    private const int LongestName = 8;
    private readonly Utterance _utterance;
    private readonly bool[] _inside;

    /// <summary>Looks at a sentence.</summary>
    public Anchors(Utterance utterance)
    {
        _utterance = utterance;
        _inside = [.. utterance.Hits.Select(IsInside)];
    }

    /// <summary>The hits within a range that name a family, none within another hit.</summary>
    public List<PhraseHit> In(int start, int end)
    {
        var found = new List<PhraseHit>();
        for (var i = 0; i < _utterance.Hits.Count; i++)
        {
            var hit = _utterance.Hits[i];
            if (hit.Start >= start && hit.End <= end && !_inside[i] && hit.Meanings.Any(IsFamily))
            {
                found.Add(hit);
            }
        }
        return found;
    }

    /// <summary>The anchors that stand for a wish of their own; where all are only mentioned, all of them.</summary>
    public List<PhraseHit> Wished(List<PhraseHit> anchors)
    {
        var free = anchors.Where(anchor => !IsMentioned(anchor)).ToList();
        return anchors is [var first, _, ..] && IsSubject(first) ? [first, .. free.FindAll(IsNew)]
            : free.Count > 0 ? free
            : anchors;
    }

    /// <summary>"The taxi should leave the guesthouse and go to the Fitzbillies restaurant": what a sentence is said of.</summary>
    private bool IsSubject(PhraseHit hit) =>
        hit.Start > 0
        && Definites.Contains(Text(hit.Start - 1))
        && (hit.Start == 1 || _utterance.Tokens[hit.Start - 2] is { Kind: TokenKind.Punctuation } or { Text: "and" })
        && hit.End < _utterance.Tokens.Count
        && Text(hit.End) is "should" or "must" or "needs" or "has" or "will" or "shall" or "ought";

    private bool IsNew(PhraseHit hit) => hit.Start > 0 && Text(hit.Start - 1) is "a" or "an" or "another" or "some";

    /// <summary>"the nearest", "the cheapest": one that is not known yet.</summary>
    private static bool IsSuperlative(PhraseHit hit) =>
        hit.Meanings.Any(meaning => meaning is { Kind: MeaningKind.Value, Argument.Type: ArgumentType.Rank });

    /// <summary>True for "the hotel", "my flight", 这家酒店.</summary>
    public bool IsDefinite(PhraseHit hit)
    {
        var before = hit.Start - 1;
        return before >= 0
            && !IsSuperlative(hit)
            && (
                Definites.Contains(Text(before))
                || Text(before) is "这" or "那" or "该"
                || (
                    before > 0
                    && Text(before - 1) is "这" or "那"
                    && Text(before) is "家" or "个" or "趟" or "班" or "间"
                )
            );
    }

    /// <summary>True for "to the hotel", 从酒店: only where somebody goes or comes from.</summary>
    public bool IsWhereabouts(PhraseHit hit)
    {
        var before = hit.Start - 1;
        if (Language.WordList.Infinitives.Contains(Text(hit.Start)))
        {
            return false;
        }
        if (before > 0 && Definites.Contains(Text(before)))
        {
            before--;
        }
        return before >= 0
            && Text(before) is "to" or "from" or "near" or "从" or "到" or "去" or "离" or "回"
            && !IsWhole(before);
    }

    /// <summary>"the Lovell lodge", "holiday inn": the word that names the family ends a proper name.</summary>
    public static bool IsNamed(Utterance utterance, PhraseHit anchor, FamilySpec family) =>
        anchor.Start > 0
        && utterance.Tokens[anchor.Start - 1] is { Kind: TokenKind.Latin, Text.Length: > 2 } before
        && utterance.Tokens[anchor.End - 1].Text is not [.., 's']
        && !Language.WordList.EnglishPlain.Contains(before.Text)
        && !Language.WordList.EnglishEnds.Contains(before.Text)
        && !Language.WordList.Infinitives.Contains(before.Text)
        && anchor.Meanings.Any(meaning =>
            ReferenceEquals(meaning.Family, family)
            && meaning is { Kind: MeaningKind.Head, Argument.Type: ArgumentType.Name }
        )
        && !utterance.Hits.Any(hit => hit.Start < anchor.Start && hit.End == anchor.Start);

    /// <summary>Families that a hit names, with equal shares.</summary>
    public static IEnumerable<FamilySpec> FamiliesOf(PhraseHit hit) =>
        hit.Meanings.Where(IsFamily).Select(meaning => meaning.Family).Distinct();

    private static bool IsFamily(Meaning meaning) => meaning.Kind == MeaningKind.Family;

    private bool IsMentioned(PhraseHit hit)
    {
        var before = hit.Start - 1;
        if (before >= 0 && Definites.Contains(Text(before)))
        {
            return !IsSuperlative(hit);
        }
        if (before >= 0 && Leading.Contains(Text(before)) && !IsWhole(before))
        {
            return true;
        }
        if (IsGoneTo(hit) || IsOwn(hit))
        {
            return true;
        }
        var after = hit.End;
        return after < _utterance.Tokens.Count
            && _utterance.Tokens[after].Kind == TokenKind.Han
            && !hit.Meanings.Any(meaning => meaning.Kind == MeaningKind.Operation)
            && Following.Contains(Text(after));
    }

    /// <summary>我的酒店, 我住的宾馆: one that somebody has already.</summary>
    private bool IsOwn(PhraseHit hit) =>
        hit.Start > 1
        && Text(hit.Start - 1) == "的"
        && (
            Text(hit.Start - 2) is "我" or "们" or "他" or "她" or "你"
            || (hit.Start > 2 && Text(hit.Start - 2) == "住" && Text(hit.Start - 3) is "我" or "们")
        );

    /// <summary>送到君悦酒店: a named place that somebody goes to.</summary>
    private bool IsGoneTo(PhraseHit hit)
    {
        for (var at = hit.Start - 1; at > 0 && at >= hit.Start - LongestName; at--)
        {
            if (_utterance.Tokens[at].Kind != TokenKind.Han || Text(at) is "的" or "订" or "找" or "住" or "家" or "个")
            {
                return false;
            }
            if (Text(at) is "到" or "去" or "回" && Text(at - 1) is "送" or "开" or "车" or "接" or "打")
            {
                return true;
            }
        }
        return false;
    }

    private bool IsWhole(int token) => _utterance.EndOfWhole(token) > token + 1;

    private string Text(int token) => _utterance.Tokens[token].Text;

    private bool IsInside(PhraseHit hit) =>
        _utterance.Hits.Any(other =>
            other.Length > hit.Length
            && other.Start <= hit.Start
            && other.End >= hit.End
            && other.Meanings.Any(meaning => Hides(meaning, hit))
        )
        || _utterance.EndOfWhole(hit.Start) > hit.End
        || (hit.Start > 0 && _utterance.EndOfWhole(hit.Start - 1) > hit.Start);

    /// <summary>The train of "train station" is none; the hotel of "book a hotel" is one.</summary>
    private static bool Hides(Meaning meaning, PhraseHit hit) =>
        meaning.Kind switch
        {
            MeaningKind.Before or MeaningKind.After or MeaningKind.Unit => false,
            MeaningKind.Operation => !hit.Meanings.Any(other =>
                IsFamily(other) && ReferenceEquals(other.Family, meaning.Family)
            ),
            _ => true,
        };
}

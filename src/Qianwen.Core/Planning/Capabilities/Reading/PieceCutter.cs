using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Recognisers.Prices;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Reading;

/// <summary>Cuts a sentence at its pauses, and where one clause holds several wishes between them.</summary>
/// <param name="utterance">The sentence.</param>
/// <param name="anchors">The words in it that name families.</param>
/// <param name="isFood">Tells whether words name something to eat or drink.</param>
internal sealed partial class PieceCutter(Utterance utterance, Anchors anchors, Func<string, bool> isFood)
{
    private readonly FamilyScores _scores = new(utterance);
    private readonly Implied _implied = new(utterance, isFood);
    private readonly Lazy<bool> _meant = new(() =>
        !Restraint.Holds(utterance.Text) && !Restraint.IsOtherTopic(utterance.Text)
    );

    /// <summary>The pieces in order, none empty.</summary>
    public List<Piece> Cut()
    {
        var pieces = new List<Piece>();
        var from = -1;
        foreach (var clause in ClauseSplitter.Split(utterance.Text))
        {
            var start = from >= 0 ? from : utterance.TokenFrom(clause.Span.Start);
            var end = utterance.TokenFrom(clause.Span.End);
            from = !clause.EndsSentence && IsUnfinished(start, end) ? start : -1;
            if (start < end && from < 0)
            {
                pieces.AddRange(CutClause(start, end));
            }
        }
        return pieces;
    }

    /// <summary>"Find a cheap, 4-star guesthouse": what stops after an article and how the thing is to be has not named it yet.</summary>
    private bool IsUnfinished(int start, int end) =>
        utterance.Hits.Any(hit =>
            hit.End == end
            && hit.Start - 1 >= start
            && utterance.Tokens[hit.Start - 1].Text is "a" or "an" or "some" or "any"
            && hit.Meanings.All(meaning => meaning.Kind == MeaningKind.Value)
        );

    private IEnumerable<Piece> CutClause(int start, int end)
    {
        var from = start;
        foreach (var cut in Cuts(start, end).Where(cut => cut > start && cut < end))
        {
            yield return Make(from, cut);
            from = cut;
        }
        yield return Make(from, end);
    }

    /// <summary>Where one wish of a clause ends and the next begins.</summary>
    private SortedSet<int> Cuts(int start, int end)
    {
        var cuts = new SortedSet<int>(Bidden(start, end));
        var wished = anchors.Wished(anchors.In(start, end));
        if (wished.Count > 0 && CutOffFood(start, end, wished) is { } food)
        {
            cuts.Add(food);
        }
        for (var i = 1; i < wished.Count; i++)
        {
            if (Differ(wished[i - 1], wished[i]) && CutBetween(wished[i - 1], wished[i]) is { } cut)
            {
                cuts.Add(cut);
            }
        }
        return cuts;
    }

    /// <summary>"… and send", 再点: what is asked for behind a joint is a matter of its own, or a word more on the last one.</summary>
    private IEnumerable<int> Bidden(int start, int end)
    {
        var (from, to) = (utterance.Tokens[start].Span.Start, utterance.Tokens[end - 1].Span.End);
        return ErrandForms
            .Next()
            .Matches(utterance.Text[from..to])
            .Where(joint => joint.Index > 0 && IsFree(from + joint.Index))
            .Where(joint => !ErrandForms.OnlyWhen().IsMatch(utterance.Text[from..(from + joint.Index)]))
            .Select(joint => utterance.TokenFrom(from + joint.Index));
    }

    /// <summary>Of another family; or another one of the same: "a hotel in Paris and a hotel in London".</summary>
    private static bool Differ(PhraseHit left, PhraseHit right)
    {
        var (first, second) = (Anchors.FamiliesOf(left).ToHashSet(), Anchors.FamiliesOf(right).ToHashSet());
        return !first.Overlaps(second) || right.Start - left.End >= 2;
    }

    /// <summary>Where food and another wish meet: "two lattes and a taxi to the airport".</summary>
    private int? CutOffFood(int start, int end, List<PhraseHit> wished)
    {
        var (from, to) = (utterance.Tokens[start].Span.Start, utterance.Tokens[end - 1].Span.End);
        var clause = utterance.Text[from..to];
        foreach (
            var joint in RequestForms
                .Joint()
                .Matches(clause)
                .Where(joint => joint.Index > 0 && IsFree(from + joint.Index))
                .Where(joint =>
                    !wished.Exists(anchor =>
                        anchor.Span.Start < from + joint.Index && anchor.Span.End > from + joint.Index
                    )
                )
        )
        {
            var at = from + joint.Index;
            var (before, after) = (
                wished.Exists(anchor => anchor.Span.Start < at),
                wished.Exists(anchor => anchor.Span.Start > at)
            );
            if (
                before != after
                && isFood(before ? utterance.Text[at..to] : utterance.Text[from..at])
                && !isFood(before ? Without(wished, from, at) : Without(wished, at, to))
            )
            {
                return utterance.TokenFrom(at);
            }
        }
        return null;
    }

    /// <summary>The text without the words that name a service: the water of "water bill" is none to drink.</summary>
    private string Without(List<PhraseHit> wished, int from, int to)
    {
        var text = utterance.Text.ToCharArray(from, to - from);
        foreach (var anchor in wished.Where(anchor => anchor.Span.Start >= from && anchor.Span.End <= to))
        {
            Array.Fill(text, ' ', anchor.Span.Start - from, anchor.Span.Length);
        }
        return new string(text);
    }

    /// <summary>Where the later wish begins: after the last word between the two that joins wishes.</summary>
    private int? CutBetween(PhraseHit left, PhraseHit right)
    {
        var (from, to) = (left.Span.End, right.Span.Start);
        if (to <= from)
        {
            return null;
        }
        var between = utterance.Text[from..to];
        var joint = RequestForms.Joint().Matches(between).LastOrDefault(match => IsFree(from + match.Index));
        if (joint is null)
        {
            return null;
        }
        var same = Anchors.FamiliesOf(left).Intersect(Anchors.FamiliesOf(right)).Any();
        var at = from + joint.Index;
        return !same || IsIndefinite(utterance.Text[(at + joint.Length)..to]) ? utterance.TokenFrom(at) : null;
    }

    /// <summary>"send Anna $30": money that is moved, where no word names the family that does it.</summary>
    private (FamilySpec Family, double Score)? Moved(int start, int end, string text)
    {
        var family = utterance
            .Hits.Where(hit => hit.Start >= start && hit.End <= end && !IsDenied(hit, start))
            .SelectMany(hit => hit.Meanings)
            .FirstOrDefault(meaning =>
                meaning.Kind == MeaningKind.Operation
                && Operations.HasEffect(meaning.Value!)
                && meaning.Family.Of(ArgumentType.Amount).Any()
            )
            ?.Family;
        return family is null ? null
            : MoneyForms.IsIn(text) && !Restraint.Holds(utterance.Text) ? (family, Sure)
            : _meant.Value
            && PriceRecogniser
                .FindAll(text)
                .Any(price => price is { Sure: true, Level: null } && price.Min == price.Max)
                ? (family, FamilyScores.Enough)
            : null;
    }

    /// <summary>"you may not ask me", "don't send".</summary>
    private bool IsDenied(PhraseHit hit, int start) =>
        Enumerable
            .Range(Math.Max(start, hit.Start - 2), hit.Start - Math.Max(start, hit.Start - 2))
            .Any(token => utterance.Tokens[token].Text is "not" or "never" or "don't" or "without");

    /// <summary>"ask Priya for 22 dollars for last night's ride": the ride is only what the money is for.</summary>
    private bool IsReason(FamilySpec family, List<PhraseHit> wished, string text) =>
        !family.Of(ArgumentType.Amount).Any()
        && Owed().Match(text) is { Success: true } owed
        && wished.TrueForAll(anchor =>
            text.LastIndexOf(utterance.Text[anchor.Span.Start..anchor.Span.End], StringComparison.Ordinal)
            > owed.Index + owed.Length - 1
        );

    /// <summary>"need two nights near the Alfama": counted in what one family alone counts, and located.</summary>
    private (FamilySpec Family, double Score)? Counted(int start, int end, string text)
    {
        if ((start == 0 && end == utterance.Tokens.Count) || !RequestForms.IsRequest(text) || !Located().IsMatch(text))
        {
            return null;
        }
        var families = utterance
            .Hits.Where(hit =>
                hit.Start > start
                && hit.End <= end
                && hit.Meanings.All(meaning => meaning is { Kind: MeaningKind.Unit, Family.SellsAnything: false })
                && IsNumber(hit.Start - 1)
            )
            .Select(hit => hit.Meanings.Select(meaning => meaning.Family).Distinct().ToList())
            .FirstOrDefault(families => families.Count == 1);
        return families is [var family] && _meant.Value ? (family, FamilyScores.Enough) : null;
    }

    /// <summary>"send 20.00 to my brother for the movie tickets": the tickets are only what it is for.</summary>
    private (FamilySpec Family, double Score)? Given(int start, int end, string text) =>
        MoneyForms.IsIn(text) && Moved(start, end, text) is { Score: >= Sure } moved ? moved : null;

    /// <summary>订单SN778899什么时候能送到: an order that is called by its number, where no other service is named.</summary>
    private (FamilySpec Family, double Score)? Coded(string text, List<PhraseHit> wished) =>
        _implied.Coded(text) is { } family
        && wished.TrueForAll(anchor => Anchors.FamiliesOf(anchor).Contains(family))
        && !isFood(text)
            ? (family, Sure)
            : null;

    /// <summary>More than what a sentence only resembles can outweigh.</summary>
    private const double Sure = 6.5;

    private (FamilySpec Family, double Score)? Implied(int start, int end, string text) =>
        _implied.Of(start, end, text) is { } family && _meant.Value ? (family, FamilyScores.Enough) : null;

    private bool IsNumber(int token) => Recognisers.NumberRecogniser.At(utterance.Tokens, token) is { Vague: false };

    [GeneratedRegex(
        @"\A(?:(?:and|then|also|please|,)\s*)*(?:ask|request|collect|get|claim)\b.{1,30}\b(?:for|of) [$€£¥]?\d+.{0,12}? for ",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Owed();

    [GeneratedRegex(
        @"\b(?:near|in|at|by|close to|around|downtown|next to|beside)\b|附近|边上|旁边|住",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Located();

    private bool IsFree(int position)
    {
        var token = utterance.TokenFrom(position);
        if (token > 0 && utterance.Tokens[token - 1].Span.End > position)
        {
            return false;
        }
        return token >= utterance.Tokens.Count
            || utterance.Tokens[token].Kind != TokenKind.Han
            || utterance.EndOfWhole(token) == token + 1;
    }

    private static bool IsIndefinite(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., "a" or "an" or "another" or "one" or "second"]
        || words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Take(3)
            .Any(word => word is "a" or "an" or "another" or "one")
        || words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            is [.., "two" or "three" or "four" or "1" or "2" or "3"]
        || words.Contains('一')
        || words.Contains('再')
        || words.Contains('另');

    private Piece Make(int start, int end)
    {
        var text = utterance.Text[utterance.Tokens[start].Span.Start..utterance.Tokens[end - 1].Span.End];
        var wished = anchors.Wished(anchors.In(start, end));
        var named = _scores.Best(start, end, wished);
        var best =
            Coded(text, wished)
            ?? Given(start, end, text)
            ?? (
                named is { Score: >= FamilyScores.Enough } && !IsReason(named.Value.Family, wished, text)
                    ? named
                    : Moved(start, end, text) ?? Counted(start, end, text) ?? Implied(start, end, text) ?? named
            );
        if (best?.Family.Of(ArgumentType.Amount).Any() == true && ErrandForms.Limit().IsMatch(text))
        {
            best = null;
        }
        var own = best is null
            ? []
            : wished.Where(anchor => Anchors.FamiliesOf(anchor).Contains(best.Value.Family)).ToList();
        return new Piece(start, end, text)
        {
            Family = best?.Family,
            Score = (best?.Score ?? 0) - (own.Count > 0 && own.TrueForAll(anchors.IsWhereabouts) ? 1.2 : 0),
            Held = Restraint.Holds(text) || (best is { Score: < 5 } && Restraint.IsGeneralQuestion(text)),
            Asked = best is not null && (best != named || _scores.Asks(start, end, best.Value.Family)),
            Definite = own.Count > 0 && own.TrueForAll(anchors.IsDefinite),
            Anchors = own,
        };
    }
}

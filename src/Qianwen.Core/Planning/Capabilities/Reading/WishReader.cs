using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Capabilities.Filling;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Samples;
using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Reading;

/// <summary>Gathers the pieces of a sentence into wishes, each of one family.</summary>
internal sealed partial class WishReader
{
    private readonly Utterance _utterance;
    private readonly IReadOnlyList<FamilySpec> _known;
    private readonly Func<string, bool> _isFood;
    private readonly List<Wish> _wishes = [];
    private readonly List<Piece> _preamble = [];
    private bool _held;
    private FamilySpec? _putOff;
    private bool _meal;

    private WishReader(Utterance utterance, IReadOnlyList<FamilySpec> known, Func<string, bool> isFood) =>
        (_utterance, _known, _isFood) = (utterance, known, isFood);

    /// <summary>The wishes in order; empty where nothing is wished of any family.</summary>
    /// <param name="utterance">The sentence.</param>
    /// <param name="known">The families that the conversation is about; the last one takes what names none.</param>
    /// <param name="isFood">Tells whether words name something to eat or drink.</param>
    /// <param name="samples">Tells what words resemble; null where that is not asked.</param>
    public static List<Wish> Read(
        Utterance utterance,
        IReadOnlyList<FamilySpec> known,
        Func<string, bool> isFood,
        LikenessReader? samples = null
    )
    {
        var reader = new WishReader(utterance, known, isFood);
        var pieces = new PieceCutter(utterance, new Anchors(utterance), isFood).Cut();
        var judged = samples is null ? pieces : new PieceLikeness(samples, isFood).Judge(pieces);
        for (var i = 0; i < judged.Count; i++)
        {
            reader.Add(reader.IsAhead(judged, i) ? judged[i] with { Family = null, Anchors = [] } : judged[i]);
        }
        if (reader._wishes.Count == 0 && known.Count > 0 && reader._preamble.Count > 0)
        {
            reader._wishes.Add(new Wish(known[^1], reader._preamble));
        }
        return reader._wishes;
    }

    /// <summary>"a train ticket, one way": words that only say how a thing of their family is to be say it of the wish before.</summary>
    private bool IsQuality(FamilySpec family, Piece piece) =>
        _wishes.Count > 0
        && !ReferenceEquals(_wishes[^1].Family, family)
        && piece.Anchors.Count > 0
        && !RequestForms.IsRequest(piece.Text)
        && !piece.Anchors.Any(anchor =>
            anchor.Start > 0 && _utterance.Tokens[anchor.Start - 1].Text is "a" or "an" or "nearest" or "closest"
        )
        && piece.Anchors.All(anchor =>
            anchor.Meanings.Any(meaning =>
                ReferenceEquals(meaning.Family, family)
                && meaning.Kind == MeaningKind.Value
                && !(meaning.Argument!.Type == ArgumentType.Rank && piece.Likely)
            )
        );

    /// <summary>我从长城回王府井希尔顿酒店，约个车: where one goes is told before the ride is asked for.</summary>
    private bool IsAhead(List<Piece> pieces, int at) =>
        _wishes.Count == 0
        && _known.Count == 0
        && at + 1 < pieces.Count
        && pieces[at] is { Family: not null, Anchors.Count: > 0 } piece
        && pieces[at + 1] is { Family: { } next, Anchors.Count: > 0, Score: >= FamilyScores.Enough }
        && next != piece.Family
        && Goals.Hold(_utterance, piece, next);

    /// <summary>叫辆出租车，从餐厅出发去米尔顿旅馆: where the one before goes.</summary>
    private bool IsGoal(Piece piece) =>
        _wishes.Count > 0
        && !ReferenceEquals(_wishes[^1].Family, piece.Family)
        && Goals.Hold(_utterance, piece, _wishes[^1].Family);

    private void Add(Piece piece)
    {
        if (piece.Held)
        {
            Hold(piece);
        }
        else if (_putOff is { } later && Named(piece) is null && RequestForms.IsRequest(piece.Text) && !IsFood(piece))
        {
            (_held, _putOff) = (false, null);
            Join(later, piece with { Family = later, Score = FamilyScores.Enough }, []);
        }
        else if (Named(piece) is { } other && (IsQuality(other, piece) || IsGoal(piece)))
        {
            _wishes[^1].Pieces.Add(piece);
        }
        else if (Named(piece) is { } family)
        {
            (_held, _meal) = (false, false);
            Join(family, piece, _preamble.FindAll(said => IsPreamble(family, said)));
        }
        else if (_known.Count == 0 && ErrandForms.Served().IsMatch(piece.Text))
        {
            _meal = true;
        }
        else
        {
            AddUnnamed(piece);
        }
    }

    private void Hold(Piece piece)
    {
        _held = true;
        _putOff =
            piece is { Family: { } named, Score: >= FamilyScores.Enough } && ErrandForms.PutOff().IsMatch(piece.Text)
                ? named
                : null;
    }

    private void AddUnnamed(Piece piece)
    {
        if (_wishes.Count > 0)
        {
            if (IsOf(_wishes[^1].Family, piece))
            {
                _wishes[^1].Pieces.Add(piece);
            }
        }
        else if (!_held || !IsAside(piece))
        {
            _preamble.Add(piece);
        }
    }

    /// <summary>What is said before a wish belongs to it, except an order of food.</summary>
    private bool IsPreamble(FamilySpec family, Piece piece) =>
        piece.Family == family || !IsFood(piece) || (Speaks(family, piece) && !IsOrder(family, piece));

    /// <summary>What names no family belongs to the last wish, except where it is about food or follows an order of food.</summary>
    private bool IsOf(FamilySpec family, Piece piece) =>
        (!_meal && ((IsNoOrder(piece, family) && !IsBrought(piece) && !piece.Food) || !IsFood(piece)))
        || (Speaks(family, piece) && !IsBrought(piece));

    /// <summary>What is said of food in the words of some family, unless it is ordered: "and order a flat white", after a cab.</summary>
    private static bool IsNoOrder(Piece piece, FamilySpec family) =>
        piece.Family is not null
        && (ReferenceEquals(piece.Family, family) || !ErrandForms.Ordered().IsMatch(piece.Text));

    /// <summary>先订个蛋糕送到家里, before a ride: food that is plainly ordered, and a family that has none.</summary>
    private static bool IsOrder(FamilySpec family, Piece piece) => piece.Food && !DishSlots.Serves(family);

    private bool IsFood(Piece piece) => piece.Food || _isFood(piece.Text);

    /// <summary>"get me a ramen delivered", after a table that is cancelled.</summary>
    private static bool IsBrought(Piece piece) =>
        RequestForms.IsRequest(piece.Text) && ErrandForms.Delivered().IsMatch(piece.Text);

    /// <summary>我想吃的菜是…, after a restaurant: food that is spoken of in the words of the family is its own.</summary>
    private bool Speaks(FamilySpec family, Piece piece) =>
        _utterance.Hits.Any(hit =>
            hit.Start >= piece.Start
            && hit.End <= piece.End
            && hit.Length > 1
            && hit.Meanings.Any(meaning =>
                ReferenceEquals(meaning.Family, family)
                && meaning.Kind is MeaningKind.Before or MeaningKind.After or MeaningKind.Value
            )
        );

    private static bool IsAside(Piece piece) => !RequestForms.IsRequest(piece.Text);

    /// <summary>The family a piece names surely enough; less is enough for one that is spoken of already.</summary>
    private FamilySpec? Named(Piece piece)
    {
        if (piece.Family is not { } family || (Restraint.IsOtherTopic(piece.Text) && piece.Score < 6 && !piece.Likely))
        {
            return null;
        }
        if (_known.Count > 0 && !_known.Contains(family) && !IsAnew(family, piece))
        {
            return null;
        }
        var enough =
            _known.Contains(family) ? 1
            : piece.Anchors.Count > 0 || piece.Asked ? FamilyScores.Enough
            : FamilyScores.Enough + 1;
        return piece.Score >= enough ? family : null;
    }

    /// <summary>In a conversation 买最早那班 buys what it is about, and "their phone number" is asked of it: another family must be named.</summary>
    private bool IsAnew(FamilySpec family, Piece piece) =>
        _known.Any(known => Goals.Hold(_utterance, piece, known) || Goals.Give(_utterance, piece, known)) ? false
        : piece.Anchors.Count > 0 && (OfIt().IsMatch(piece.Text) || piece.Anchors.All(IsDeed)) ? false
        : piece.Anchors.Count == 0 ? piece.Asked && !Pronoun().IsMatch(piece.Text)
        : IsOnlyMentioned(piece) ? false
        : !family.SellsAnything ? true
        : piece.Anchors.Any(anchor => !_known.Any(known => IsAsked(anchor, known)));

    /// <summary>聚餐AA, as a note: a few words that ask for nothing.</summary>
    private static bool IsOnlyMentioned(Piece piece) =>
        piece.End - piece.Start <= ShortPiece
        && piece.Text.Any(Qianwen.Core.Planning.Text.Characters.IsHan)
        && !RequestForms.IsRequest(piece.Text)
        && !RequestForms.IsQuestion(piece.Text);

    private const int ShortPiece = 5;

    /// <summary>"reservation for", "booking at": what is done with whatever is spoken of, and names nothing else.</summary>
    private bool IsDeed(PhraseHit anchor) =>
        _utterance.Tokens[anchor.End - 1].Text is "for" or "at" or "in"
        && _utterance.Hits.Any(hit =>
            hit.Start <= anchor.Start
            && hit.End == anchor.End - 1
            && hit.Meanings.Any(meaning => meaning.Kind == MeaningKind.Operation && _known.Contains(meaning.Family))
        );

    private bool IsAsked(PhraseHit anchor, FamilySpec family) =>
        _utterance.Hits.Any(hit =>
            hit.Start <= anchor.Start
            && hit.End >= anchor.Start + 1
            && hit.Meanings.Any(meaning =>
                ReferenceEquals(meaning.Family, family) && meaning.Kind == MeaningKind.Operation
            )
        );

    /// <summary>"the hotel" is the one spoken of; "a hotel" can be another one, which is seen when both are filled.</summary>
    private void Join(FamilySpec family, Piece piece, List<Piece> preamble)
    {
        var same = _wishes.FindLastIndex(wish => ReferenceEquals(wish.Family, family));
        if (same >= 0 && (piece.Definite || piece.Anchors.Count == 0))
        {
            _wishes[same].Pieces.Add(piece);
            return;
        }
        List<Piece> pieces = _wishes.Count == 0 ? [.. preamble, piece] : [piece];
        _wishes.Add(new Wish(family, pieces));
    }

    /// <summary>"make a reservation for it".</summary>
    [GeneratedRegex(
        @"\b(?:book(?:ing)?|reserv(?:e|ation)|room|table|tickets?)(?: \w+)? (?:for )?(?:it|them|that one|this one)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OfIt();

    /// <summary>"What's their address?": asked of what is spoken of.</summary>
    [GeneratedRegex(
        @"\b(?:they|their|its|it|them)\b|那里|那儿|那边|这里|这儿|[他她它这那]家|它|他们|她们|该(?:店|餐|酒|景)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pronoun();
}

using System.Text.RegularExpressions;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Filling;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Samples;
using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Reading;

/// <summary>
/// Puts the families of the pieces of a sentence right by their likeness to the samples: one that names none may ask for one in
/// words of its own, and one that only mentions a family may ask for another.
/// </summary>
/// <param name="likeness">Tells what words resemble.</param>
/// <param name="isFood">Tells whether words name something to eat or drink.</param>
internal sealed partial class PieceLikeness(LikenessReader likeness, Func<string, bool> isFood)
{
    /// <summary>A piece that names no family is of one at least so probable,</summary>
    private const double Enough = 0.5;

    /// <summary>or so probable where its words lean to that family already: "住在光谷附近", "stay two nights near the beach",</summary>
    private const double Leaning = 0.35;

    /// <summary>more where it is a map, which shows whatever is near,</summary>
    private const double Looking = 0.45;

    /// <summary>so much,</summary>
    private const double Lean = 0.5;

    /// <summary>and it is so many times as probable as that nothing is asked;</summary>
    private const double Clear = 3;

    /// <summary>behind another wish it is of one at least so probable.</summary>
    private const double Anew = 0.6;

    /// <summary>a piece that names another is of one at least so probable,</summary>
    private const double Sure = 0.7;

    /// <summary>where its own is at most so probable.</summary>
    private const double Unlike = 0.15;

    /// <summary>What names a thing that is sold yields only to one at least so probable.</summary>
    private const double NoDoubt = 0.9;

    /// <summary>What goes on about the wish before it stays with that where it is at least so probable.</summary>
    private const double GoesOn = 0.15;

    /// <summary>A family named more surely than this is never put right.</summary>
    private const double Named = 6;

    private const int Shortest = 3;

    /// <summary>The pieces, put right; not those behind a report, a quotation or a refusal, which may belong to it.</summary>
    public List<Piece> Judge(List<Piece> pieces)
    {
        if (pieces.Count < 2)
        {
            return pieces;
        }
        var judged = new List<Piece>(pieces.Count);
        string? before = null;
        var held = false;
        foreach (var piece in pieces)
        {
            var like = likeness.Read(piece.Text);
            judged.Add(held || like?.Name is null ? piece : Judge(piece, like, before));
            held |= piece.Held;
            before = judged[^1].Family?.Family ?? (like is { Probability: >= Enough } ? like.Name : null) ?? before;
        }
        return judged;
    }

    private Piece Judge(Piece piece, Likeness like, string? before)
    {
        if (
            piece.Held
            || piece.End - piece.Start < Shortest
            || GenericAsks.Contains(piece.Text)
            || IsStroll(piece, like)
        )
        {
            return piece;
        }
        if (piece.Family is null || piece.Score < FamilyScores.Enough)
        {
            return like is { Name: CapabilityFamilies.FoodDelivery, Probability: >= Sure } ? piece with { Food = true }
                : IsMeant(piece, like, before) ? Of(piece, like)
                : piece;
        }
        if (piece.Family.Family == like.Name && like.Probability >= Enough)
        {
            return piece with { Likely = true };
        }
        var wrong =
            piece.Family.Family != like.Name
            && !(piece.Family.SellsAnything && like.Probability < NoDoubt && NamesGoods(piece))
            && piece.Score < Named
            && like.Probability >= Sure
            && like.Reading.Of(piece.Family.Family) <= Unlike;
        return !wrong ? piece
            : like.Name == CapabilityFamilies.FoodDelivery ? piece with { Family = null, Score = 0, Anchors = [] }
            : like.Family is null ? piece
            : Of(piece, like);
    }

    private bool IsMeant(Piece piece, Likeness like, string? before) =>
        like.Family is not null
        && !((IsNoMatterOfFood(like.Family) || ErrandForms.Delivered().IsMatch(piece.Text)) && isFood(piece.Text))
        && (before is null || before == like.Name || like.Reading.Of(before) < GoesOn)
        && (
            (
                like.Probability >= (before is null ? Enough : Anew)
                && (RequestForms.IsRequest(piece.Text) || RequestForms.IsQuestion(piece.Text))
            ) || Leans(piece, like)
        );

    /// <summary>Two weak signs make a strong one: its words lean to the family that it resembles, and to do more than look around.</summary>
    private static bool Leans(Piece piece, Likeness like) =>
        piece.Family == like.Family
        && piece.Score >= Lean
        && like.Probability >= (like.Family!.OnlyLooks ? Looking : Leaning)
        && !like.Family.SellsAnything
        && (!(like.Family.OnlyLooks || DishSlots.Serves(like.Family)) || RequestForms.IsRequest(piece.Text))
        && like.Probability >= Clear * like.Reading.Of(null);

    /// <summary>先订个蛋糕送到家里: what is eaten is no ride.</summary>
    private static bool IsNoMatterOfFood(FamilySpec family) => !family.OnlyLooks && !DishSlots.Serves(family);

    private static bool IsStroll(Piece piece, Likeness like) =>
        like.Family?.Of(ArgumentType.Amount).Any() == true && Strolls().IsMatch(piece.Text);

    /// <summary>去什刹海转转: no money is moved.</summary>
    [GeneratedRegex("转转|转一转|转悠|逛", RegexOptions.CultureInvariant)]
    private static partial Regex Strolls();

    /// <summary>相机, 耳机: a word for a thing, and no other verb than of buying and looking.</summary>
    private static bool NamesGoods(Piece piece) =>
        piece.Anchors.Any(anchor => anchor.Meanings.Any(meaning => meaning.Kind == Lexicon.MeaningKind.Head));

    private static Piece Of(Piece piece, Likeness like) =>
        piece with
        {
            Family = like.Family,
            Score = FamilyScores.Enough + like.Probability,
            Asked = true,
            Anchors = [],
        };
}

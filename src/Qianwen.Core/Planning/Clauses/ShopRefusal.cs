using System.Text.RegularExpressions;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>不要星巴克的, 别点瑞幸, "not from Starbucks", "anything but Luckin": a shop that is named to be left out.</summary>
public static partial class ShopRefusal
{
    private const int Reach = 40;

    /// <summary>The refused shop; null where the shop is wished.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="shop">The piece that names the shop.</param>
    /// <param name="mode">"with" or "without" before it.</param>
    public static ShopMention? Of(WorkingText text, Piece shop, PieceKind? mode)
    {
        var from = Math.Max(0, shop.Span.Start - Reach);
        var refused =
            mode == PieceKind.Without || Before().IsMatch(text.Folded.Text.AsSpan(from, shop.Span.Start - from));
        return refused
            ? new ShopMention(text.Words(shop.Span), shop.Match?.Of(EntityKind.Merchant) ?? [], shop.Match?.Reason)
            : null;
    }

    /// <summary>Blanks "anywhere but" and 除了, which name no thing and no shop.</summary>
    public static void Blank(WorkingText text)
    {
        foreach (var match in AllBut().EnumerateMatches(text.Text))
        {
            text.Blank(new TextSpan(match.Index, match.Index + match.Length));
        }
    }

    /// <summary>True for a clause that says where not to buy, without a shop's name.</summary>
    public static bool Avoids(string clause) => Avoid().IsMatch(clause);

    private const string AnyBut =
        @"(?:from |at )?(?<!with )\b(?:any|every)(?:thing|where| ?place| shop| store|one)? (?:but|except(?: for)?|other than)\b(?: from\b| at\b)?|除了|除开|除去";

    private const string Avoiding = @"\A(?:但是?|不过|而且|也|就|,)*(?:别|不要|不想|不)(?:点|买|叫|选|去|从|在|来)";

    [GeneratedRegex(
        $@"(?:\bnot (?:from|at)|\bexcept(?: for| from)?|\bother than|\bbut not(?: from| at)?|\bavoid(?:ing)?|\bskip|{AnyBut}|(?:别|不要|不想|不)(?:点|买|叫|选|去|从|在|要|来)?|避开|排除)\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Before();

    [GeneratedRegex(AnyBut, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AllBut();

    [GeneratedRegex(Avoiding, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Avoid();
}

using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>不要星巴克的, "not from Starbucks": a shop that is named to be left out.</summary>
public static class ShopRefusal
{
    /// <summary>The refused shop; null where the shop is wished.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="shop">The piece that names the shop.</param>
    /// <param name="mode">"with" or "without" before it.</param>
    public static ShopMention? Of(WorkingText text, Piece shop, PieceKind? mode)
    {
        var before = text.Text[..shop.Span.Start].TrimEnd();
        var refused =
            mode == PieceKind.Without
            || before.EndsWith("not from", StringComparison.Ordinal)
            || before.EndsWith("not at", StringComparison.Ordinal)
            || before.EndsWith(" except", StringComparison.Ordinal);
        return refused
            ? new ShopMention(text.Words(shop.Span), shop.Match?.Of(EntityKind.Merchant) ?? [], shop.Match?.Reason)
            : null;
    }
}

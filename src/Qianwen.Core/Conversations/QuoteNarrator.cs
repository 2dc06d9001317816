using Qianwen.Contracts;
using Qianwen.Contracts.Offers;

namespace Qianwen.Core.Conversations;

/// <summary>Says how the quotes come in.</summary>
public static class QuoteNarrator
{
    /// <summary>The stores are being asked.</summary>
    /// <param name="elsewhere">True where they are asked what they have instead.</param>
    /// <param name="looks">True where nothing is to be bought.</param>
    public static LocalizedText Searching(int stores, bool elsewhere = false, bool looks = false) =>
        looks
            ? stores == 0
                ? new("没有查到。", "Nothing found.")
                : new("正在查询…", "Looking it up…")
            : elsewhere
                ? new("看看别家有什么可以替代…", "Looking what other shops have instead…")
                : stores == 0
                    ? new("没有找到合适的店家。", "Nobody suitable found.")
                    : new(
                        $"正在向 {stores} 家店询价…",
                        $"Asking {stores} store{(stores == 1 ? "" : "s")} for a price…"
                    );

    /// <summary>A store answered.</summary>
    public static LocalizedText Answer(LocalizedText store, QuoteResponse response) =>
        (response.Offers, response.Refusal) switch
        {
            ([{ Total.IsZero: true } offer, ..], _) => Free(store, offer),
            ([var offer, ..], _) => new($"{store.Zh}：{offer.Total}", $"{store.En}: {offer.Total}"),
            (_, { } refusal) => new($"{store.Zh}：{refusal.Message.Zh}", $"{store.En}: {refusal.Message.En}"),
            _ => new($"{store.Zh}：没有报价", $"{store.En}: no offer"),
        };

    private static LocalizedText Free(LocalizedText store, Offer offer) =>
        offer.Details is [var detail, ..]
            ? new($"{store.Zh}：{detail.Zh}", $"{store.En}: {detail.En}")
            : new($"{store.Zh}：免费", $"{store.En}: free");
}

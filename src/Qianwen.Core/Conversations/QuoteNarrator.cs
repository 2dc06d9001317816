using Qianwen.Contracts;
using Qianwen.Contracts.Offers;

namespace Qianwen.Core.Conversations;

/// <summary>Says how the quotes come in.</summary>
public static class QuoteNarrator
{
    /// <summary>The stores are being asked.</summary>
    /// <param name="elsewhere">True where they are asked what they have instead.</param>
    public static LocalizedText Searching(int stores, bool elsewhere = false) =>
        elsewhere ? new("看看别家有什么可以替代…", "Looking what other shops have instead…")
        : stores == 0 ? new("附近没有合适的店。", "No suitable store nearby.")
        : new($"正在向 {stores} 家店询价…", $"Asking {stores} store{(stores == 1 ? "" : "s")} for a price…");

    /// <summary>A store answered.</summary>
    public static LocalizedText Answer(LocalizedText store, QuoteResponse response) =>
        (response.Offers, response.Refusal) switch
        {
            ([var offer, ..], _) => new($"{store.Zh}：{offer.Total}", $"{store.En}: {offer.Total}"),
            (_, { } refusal) => new($"{store.Zh}：{refusal.Message.Zh}", $"{store.En}: {refusal.Message.En}"),
            _ => new($"{store.Zh}：没有报价", $"{store.En}: no offer"),
        };
}

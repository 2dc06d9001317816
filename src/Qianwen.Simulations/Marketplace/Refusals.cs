using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Marketplace;

/// <summary>A store's ways to say no.</summary>
public static class Refusals
{
    /// <summary>It lies too far away, or nobody knows where the address is.</summary>
    public static StoreRefusal TooFar(Store store, int? metres) =>
        metres is { } distance
            ? Of(
                store,
                RefusalCodes.TooFar,
                $"距离{distance / 1000.0:0.0}公里，超出配送范围",
                $"It is {distance / 1000.0:0.0} km away, too far to deliver"
            )
            : Of(store, RefusalCodes.TooFar, "不知道送到哪里", "It is not known where this goes");

    /// <summary>It is closed when the order would be made.</summary>
    public static StoreRefusal Closed(Store store) =>
        Of(store, RefusalCodes.Closed, $"已打烊，营业时间{store.Hours}", $"Closed; open {store.Hours}");

    /// <summary>The menu has no such thing.</summary>
    public static StoreRefusal NotSold(Store store, string words, IReadOnlyList<MenuItem> alternatives) =>
        Of(store, RefusalCodes.NotSold, $"没有“{words}”", $"Does not sell \"{words}\"", alternatives);

    /// <summary>The item cannot be made as asked.</summary>
    public static StoreRefusal OptionUnavailable(Store store, LocalizedText message, MenuItem item) =>
        new(store.Id, store.Name, RefusalCodes.OptionUnavailable, message, [Alternative(item)]);

    /// <summary>Not enough left today.</summary>
    public static StoreRefusal SoldOut(Store store, MenuItem item, int left, IReadOnlyList<MenuItem> alternatives) =>
        Of(
            store,
            RefusalCodes.SoldOut,
            left == 0 ? $"{item.Name.Zh}今日已售罄" : $"{item.Name.Zh}今日只剩{left}份",
            left == 0 ? $"{item.Name.En} is sold out today" : $"Only {left} of {item.Name.En} are left today",
            alternatives
        );

    /// <summary>The order is too small.</summary>
    public static StoreRefusal BelowMinimum(Store store) =>
        Of(
            store,
            RefusalCodes.BelowMinimum,
            $"起送价{store.MinimumOrder}",
            $"The minimum order is {store.MinimumOrder}"
        );

    /// <summary>Too many of one thing.</summary>
    public static StoreRefusal OverQuantityLimit(Store store, int most) =>
        Of(store, RefusalCodes.OverQuantityLimit, $"单品最多{most}份", $"At most {most} of one item");

    /// <summary>The kitchen cannot make it before it closes.</summary>
    public static StoreRefusal OverCapacity(Store store) =>
        Of(
            store,
            RefusalCodes.OverCapacity,
            "打烊前做不完这么多",
            "The kitchen cannot make this many before it closes"
        );

    /// <summary>An item as something to have instead.</summary>
    public static StoreAlternative Alternative(MenuItem item) => new(item.Id, item.Name, item.Price);

    private static StoreRefusal Of(
        Store store,
        string code,
        string zh,
        string en,
        IReadOnlyList<MenuItem>? alternatives = null
    ) => new(store.Id, store.Name, code, new LocalizedText(zh, en), [.. (alternatives ?? []).Select(Alternative)]);
}

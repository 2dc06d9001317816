using Qianwen.Contracts;
using Qianwen.Contracts.Offers;

namespace Qianwen.Simulations.Verticals.Offers;

/// <summary>Ways to say no, with the reason and what there is instead.</summary>
public static class Refuse
{
    /// <summary>A refusal of a whole provider.</summary>
    public static StoreRefusal By(
        string providerId,
        LocalizedText name,
        string code,
        LocalizedText message,
        IEnumerable<StoreAlternative>? instead = null
    ) => new(providerId, name, code, message, [.. (instead ?? []).Take(5)]);

    /// <summary>A refusal of one shop.</summary>
    public static Quotation By(
        Shop shop,
        string code,
        LocalizedText message,
        IEnumerable<StoreAlternative>? instead = null
    ) => new Quotation.Refused(By(shop.Id, shop.Name, code, message, instead));

    /// <summary>A search that found nobody.</summary>
    public static SearchResponse Nobody(StoreRefusal refusal) => new([], [refusal]);

    /// <summary>A place that nobody here knows; it is never replaced by another one.</summary>
    public static LocalizedText UnknownPlace(string words) =>
        new($"不认识“{words}”这个地方", $"No place called \"{words}\" is known here");

    /// <summary>A place is needed and was not said.</summary>
    public static LocalizedText NoPlace(LocalizedText what) => new($"还不知道{what.Zh}", $"It is not known {what.En}");

    /// <summary>A day that is over.</summary>
    public static LocalizedText Past(DateOnly day) =>
        new($"{day:yyyy-MM-dd}已经过去了", $"{day:yyyy-MM-dd} is in the past");

    /// <summary>A day that is not on sale yet.</summary>
    public static LocalizedText TooEarly(DateOnly day, int days) =>
        new(
            $"{day:yyyy-MM-dd}还没开售，最多提前{days}天",
            $"{day:yyyy-MM-dd} is not on sale yet; at most {days} days ahead"
        );
}

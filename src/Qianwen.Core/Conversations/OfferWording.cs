using Qianwen.Contracts.Offers;

namespace Qianwen.Core.Conversations;

/// <summary>An offer in a few words, as part of a sentence.</summary>
internal static class OfferWording
{
    /// <summary>What it is: <c>40 × 伯牙绝弦、1 × 可颂</c>.</summary>
    public static string What(Offer offer, string locale) =>
        string.Join(
            locale == "zh" ? "、" : ", ",
            offer.Lines.Select(line => $"{line.Quantity} × {line.Name.In(locale)}")
        );

    /// <summary>When it takes place, to go on with; nothing where it does not take place at a time.</summary>
    public static string When(Offer offer, PersonClock clock, string locale)
    {
        if (offer.Service is not { } service)
        {
            return "";
        }

        var (start, end) = (clock.Moment(service.StartsAt), clock.Moment(service.EndsAt));
        var span = service.StartsAt == service.EndsAt ? start : $"{start} – {end}";
        return locale == "zh" ? $"，{span}" : $", {span}";
    }

    /// <summary>One line of a list: the store, what is worth knowing, the price, the rating.</summary>
    public static string Line(Offer offer, PersonClock clock, string locale)
    {
        IEnumerable<string> facts = offer.Details is { Count: > 0 } details
            ? details.Select(detail => detail.In(locale))
            : [What(offer, locale) + When(offer, clock, locale)];
        IEnumerable<string> price = offer.Total.IsZero ? [] : [offer.Total.ToString()];
        IEnumerable<string> rating = offer.Rating > 0 ? [$"★{offer.Rating:0.0}"] : [];
        return string.Join(" · ", [offer.StoreName.In(locale), .. facts, .. price, .. rating]);
    }
}

using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Makes an address of what was said, or of the profile where nothing was.</summary>
public static class AddressResolver
{
    /// <summary>The address and how it came about; null where nobody knows where to.</summary>
    public static (DeliveryAddress Address, string Reason)? Resolve(
        AddressMention? mention,
        PlanRequest request,
        string locale
    )
    {
        if (mention is null)
        {
            var standard =
                request.Profile.Addresses.FirstOrDefault(address => address.IsDefault)
                ?? (request.Profile.Addresses.Count == 1 ? request.Profile.Addresses[0] : null);
            return standard is null
                ? null
                : (
                    new DeliveryAddress(standard.Text, standard.Label, null, standard.City, standard.Location),
                    "profile default"
                );
        }
        if (AddressLabels.Find(mention.Folded, request.Profile.Addresses) is { } saved)
        {
            return (
                new DeliveryAddress(saved.Text, saved.Label, null, saved.City, saved.Location, mention.Words),
                "profile"
            );
        }
        if (AddressLabels.IsHere(mention.Folded))
        {
            var here = locale == "en" ? "your current location" : "您当前的位置";
            return (new DeliveryAddress(here, "here", null, null, request.Location, mention.Words), "location");
        }
        return (Place(mention, locale), Reason(mention));
    }

    private static DeliveryAddress Place(AddressMention mention, string locale)
    {
        var place = mention.Places.FirstOrDefault(entity => entity.Kind == EntityKind.Place);
        if (place is not null)
        {
            return new DeliveryAddress(
                WithDetail(place.Entry.Name.In(locale), mention.Detail, locale),
                null,
                place.Id,
                place.Entry.Parent,
                place.Entry.Location,
                mention.Words
            );
        }
        var city = mention.Places.FirstOrDefault(entity => entity.Kind == EntityKind.City);
        return new DeliveryAddress(mention.Words, null, null, city?.Id, null, mention.Words);
    }

    private static string WithDetail(string place, string detail, string locale)
    {
        var within = detail.Trim(' ', ',', '，', '、');
        return within.Length == 0 ? place : Tongue.Say(locale, $"{place}{within}", $"{place}, {within}");
    }

    private static string Reason(AddressMention mention) => mention.Reason?.ToString().ToLowerInvariant() ?? "as said";
}

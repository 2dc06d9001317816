using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;

namespace Qianwen.Cli.Rendering;

/// <summary>Where an order is, in one line: the words, then the facts that the words leave out.</summary>
public static class TrackingLine
{
    /// <summary>The line.</summary>
    public static string Create(TrackingItem item, string locale)
    {
        var facts = new[]
        {
            Fact(item, item.PickupCode, code => $"{Phrases.PickupCode.In(locale)} {code}"),
            item is { Trip: { } trip, Trips: > 1 } ? Wording.Fill(Phrases.Trip, locale, trip, item.Trips) : null,
            Fact(item, item.Rider, rider => $"{Phrases.Rider.In(locale)} {rider}"),
            item.DistanceMetres is { } metres
                ? Fact(item, Wording.Distance(metres, locale), text => Wording.Fill(Phrases.ToGo, locale, text))
                : null,
            item.Eta is { } eta
                ? Fact(item, PersonTime.Short(eta, item.At, locale), text => Wording.Fill(Phrases.Eta, locale, text))
                : null,
            item.Position is { } position ? $"@ {Wording.Position(position)}" : null,
        };
        return Wording.Join([item.Text, .. facts]);
    }

    private static string? Fact(TrackingItem item, string? value, Func<string, string> words) =>
        string.IsNullOrEmpty(value) || item.Text.Contains(value, StringComparison.OrdinalIgnoreCase)
            ? null
            : words(value);
}

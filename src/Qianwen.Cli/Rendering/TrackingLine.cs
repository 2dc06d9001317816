using Qianwen.Contracts.Conversations;

namespace Qianwen.Cli.Rendering;

/// <summary>Where an order is, in one line: the words, then the facts that the words leave out.</summary>
public static class TrackingLine
{
    private const string Delivered = "delivered";

    /// <summary>The line.</summary>
    /// <param name="item">Where it is.</param>
    /// <param name="locale">The language of the conversation.</param>
    /// <param name="codeIsKnown">True where the pickup code was shown before.</param>
    public static string Create(TrackingItem item, string locale, bool codeIsKnown = false)
    {
        var parts = new List<string> { item.Text };
        if (!codeIsKnown)
        {
            AddUnlessSaid(parts, item.PickupCode, code => $"{Phrases.PickupCode.In(locale)} {code}");
        }

        if (item is { Trip: { } trip, Trips: > 1 and var trips })
        {
            AddUnlessSaid(parts, Wording.Fill(Phrases.Trip, locale, trip, trips), words => words);
        }

        AddUnlessSaid(parts, item.Rider, rider => $"{Phrases.Rider.In(locale)} {rider}");
        if (item.DistanceMetres is > 0 and var metres)
        {
            AddUnlessSaid(
                parts,
                Wording.Distance(metres, locale),
                distance => Wording.Fill(Phrases.ToGo, locale, distance)
            );
        }

        if (item is { Eta: { } eta, Status: not Delivered })
        {
            AddUnlessSaid(
                parts,
                PersonTime.Short(eta, item.At, locale),
                time => Wording.Fill(Phrases.Eta, locale, time)
            );
        }

        if (item is { Position: { } position, DistanceMetres: > 0 })
        {
            parts.Add($"@ {Wording.Position(position)}");
        }

        return Wording.Join(parts);
    }

    private static void AddUnlessSaid(List<string> parts, string? fact, Func<string, string> words)
    {
        if (!string.IsNullOrEmpty(fact) && !parts[0].Contains(fact, StringComparison.OrdinalIgnoreCase))
        {
            parts.Add(words(fact));
        }
    }
}

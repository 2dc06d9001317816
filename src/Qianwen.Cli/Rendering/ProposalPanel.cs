using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Offers;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Qianwen.Cli.Rendering;

/// <summary>One proposal on one panel: what is bought where, for how much, when it comes and why this one.</summary>
public static class ProposalPanel
{
    private const int MostOthers = 3;

    /// <summary>The panel.</summary>
    public static IRenderable Create(ProposalItem proposal, string locale)
    {
        var parts = new List<IRenderable>();
        foreach (var order in proposal.Cart.Orders)
        {
            if (parts.Count > 0)
            {
                parts.Add(new Rule { Style = new Style(Color.Grey) });
            }

            parts.Add(Heading(order.Offer, locale));
            parts.Add(OfferTable.Create(order.Offer, locale, withTried: true));
            parts.Add(Facts(proposal, order, locale));
        }

        if (proposal.Cart.Orders.Count > 1)
        {
            parts.Add(new Rule { Style = new Style(Color.Grey) });
            parts.Add(
                new Text(
                    $"{Phrases.Total.In(locale)} {proposal.Cart.Total}",
                    new Style(Color.Green, decoration: Decoration.Bold)
                )
            );
        }

        return new Panel(new Rows(parts))
        {
            Header = new PanelHeader($" {Phrases.Proposal.In(locale)} {proposal.Cart.Total} "),
            Border = BoxBorder.Rounded,
            Expand = true,
        };
    }

    private static Text Heading(Offer offer, string locale) =>
        new(
            Wording.Join(
                offer.StoreName.In(locale),
                Wording.Distance(offer.DistanceMetres, locale),
                Wording.Rating(offer.Rating)
            ),
            new Style(decoration: Decoration.Bold)
        );

    private static Grid Facts(ProposalItem proposal, CartOrder order, string locale)
    {
        var (offer, now) = (order.Offer, proposal.At);
        var ranking = proposal.Ranking.Where(ranked => ranked.LegId == order.LegId).OrderBy(ranked => ranked.Rank);
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2)).AddColumn();
        if (order.DeliverTo is { } address)
        {
            Add(grid, Phrases.DeliverTo.In(locale), Wording.Join(address.Text, order.Note));
        }

        AddTimes(grid, offer, now, locale);
        Add(grid, Phrases.Why.In(locale), Reasons(ranking, offer, locale));
        foreach (var note in offer.Notes)
        {
            Add(grid, Phrases.Note.In(locale), note.In(locale));
        }

        AddBriefly(
            grid,
            Phrases.Others,
            locale,
            ranking.Where(ranked => ranked.Offer.Id != offer.Id).Select(ranked => Other(ranked, now, locale))
        );
        AddBriefly(
            grid,
            Phrases.Cannot,
            locale,
            proposal.Refusals.Select(refusal => $"{refusal.StoreName.In(locale)}: {refusal.Message.In(locale)}")
        );
        Add(grid, Phrases.ValidUntil.In(locale), PersonTime.Short(offer.ExpiresAt, now, locale));
        return grid;
    }

    /// <summary>When it is made and brought; or when it takes place, with what is worth knowing of it.</summary>
    private static void AddTimes(Grid grid, Offer offer, DateTimeOffset now, string locale)
    {
        foreach (var detail in offer.Details ?? [])
        {
            Add(grid, Phrases.Detail.In(locale), detail.In(locale));
        }

        if (offer.Service is { } service)
        {
            Add(grid, Phrases.StartsAt.In(locale), PersonTime.Short(service.StartsAt, now, locale));
            Add(grid, Phrases.EndsAt.In(locale), PersonTime.Short(service.EndsAt, now, locale));
            return;
        }

        if (offer.NeedsCourier)
        {
            Add(grid, Phrases.ReadyBy.In(locale), PersonTime.Short(offer.ReadyBy, now, locale));
        }

        Add(grid, Phrases.ArriveBy.In(locale), PersonTime.Short(offer.ArriveBy, now, locale));
    }

    private static string Reasons(IEnumerable<RankedOffer> ranking, Offer offer, string locale) =>
        Wording.Join(
            ranking
                .Where(ranked => ranked.Offer.Id == offer.Id)
                .SelectMany(ranked => ranked.Reasons)
                .Select(reason => reason.In(locale))
        );

    private static string Other(RankedOffer ranked, DateTimeOffset now, string locale) =>
        Wording.Join(
            ranked.Offer.StoreName.In(locale),
            ranked.Offer.Total.ToString(),
            PersonTime.Short(ranked.Offer.ArriveBy, now, locale),
            Wording.Rating(ranked.Offer.Rating)
        );

    private static void AddBriefly(Grid grid, LocalizedText label, string locale, IEnumerable<string> all)
    {
        var lines = all.ToList();
        var shown = lines.Take(MostOthers).ToList();
        if (lines.Count > MostOthers)
        {
            shown.Add(Wording.Fill(Phrases.More, locale, lines.Count - MostOthers));
        }

        Add(grid, label.In(locale), string.Join('\n', shown));
    }

    private static void Add(Grid grid, string label, string value)
    {
        if (value.Length > 0)
        {
            grid.AddRow(new Text(label, new Style(Color.Grey)), new Text(value));
        }
    }
}

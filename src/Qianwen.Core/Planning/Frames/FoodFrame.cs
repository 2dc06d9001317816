using System.Globalization;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Makes legs of food delivery of what was read: one for each shop.</summary>
public sealed class FoodFrame(PlanRequest request, EntityIndex index, string locale)
{
    private readonly List<PlanEvidence> _why = [];

    /// <summary>The legs with their questions.</summary>
    public OrderDraft Build(OrderReading reading)
    {
        var lines = reading.Items.Items.Select(line => LineResolver.Resolve(PerHead(line, reading), locale)).ToList();
        lines.RemoveAll(line => IsElaborated(line, lines));
        var groups = ShopGroups.Of(lines, reading.Items.Shops);
        var legs = groups.Select((group, i) => Leg($"leg-{i + 1}", group, reading)).ToList();
        return new OrderDraft(legs, _why);
    }

    /// <summary>
    /// 想喝奶茶，来两杯伯牙绝弦: the kind first, then the thing; only the thing is ordered. So it is where an amount of the
    /// kind is broken down: 20杯奶茶，10杯伯牙绝弦10杯花田乌龙.
    /// </summary>
    private static bool IsElaborated(ResolvedLine line, List<ResolvedLine> lines)
    {
        if (
            line is not { Item.Category: { } category, Draft: { Vague: false, Qualified: false } }
            || !line.Item.With.All(IsSaidOfOthers)
        )
        {
            return false;
        }
        var things = lines.FindAll(other =>
            lines.IndexOf(other) > lines.IndexOf(line)
            && other.Item.Category is null
            && other.Candidates.Any(item => item.Entry.Tags?.Contains(category) ?? false)
        );
        return things.Count > 0
            && (
                !line.Item.QuantityStated
                || (things.Count > 1 && things.Sum(other => other.Item.Quantity) == line.Item.Quantity)
            );

        bool IsSaidOfOthers(string option) => lines.Any(other => other != line && other.Item.With.Contains(option));
    }

    /// <summary>
    /// Drinks for fifteen people are fifteen where no amount was said; one for everybody is as many as there are people,
    /// and has to be asked where nobody said how many.
    /// </summary>
    private static ItemDraft PerHead(ItemDraft line, OrderReading reading)
    {
        if (line.PerPerson)
        {
            return reading.People is { } heads
                ? line with
                {
                    Quantity = heads * (line.Quantity ?? 1),
                }
                : line with
                {
                    Vague = true,
                    Quantity = null,
                };
        }
        var drink = line.Measure == Recognisers.MeasureKind.Drink || FoodWords.IsDrink(line.Words);
        return reading is { People: { } people, Items.Items.Count: 1 } && drink && line.Quantity is null
            ? line with
            {
                Quantity = people,
                Vague = false,
                QuantityWords = people.ToString(CultureInfo.InvariantCulture),
            }
            : line;
    }

    /// <summary>A leg of a conversation with a new address, limits, rank or note, and what gave them.</summary>
    public Leg WithLimits(Leg leg, OrderReading reading, out IReadOnlyList<PlanEvidence> why)
    {
        var builder = LegBuilder.From(leg);
        if (reading.Address is not null)
        {
            SetAddress(builder, reading.Address);
        }
        SetLimits(builder, reading);
        why = builder.Why;
        return builder.Build();
    }

    /// <summary>The leg with every amount that makes no sense marked as missing.</summary>
    public static Leg CheckQuantities(Leg leg)
    {
        var items = leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) ?? [];
        var absurd = Enumerable
            .Range(0, items.Count)
            .Where(i => !Quantities.IsSensible(items[i].Quantity))
            .Select(i => $"{ArgumentNames.Items}[{i}].quantity");
        IReadOnlyList<OrderedItem> counted =
        [
            .. items.Select(item => item with { Quantity = Math.Max(item.Quantity, 1) }),
        ];
        return leg.With(ArgumentNames.Items, counted) with
        {
            Missing = [.. leg.Missing.Where(argument => !FoodReview.IsQuantity(argument)), .. absurd],
        };
    }

    private Leg Leg(string id, ShopGroup group, OrderReading reading)
    {
        var leg = new LegBuilder(id, CapabilityFamilies.FoodDelivery, Operations.Order);
        SetMerchant(leg, group);
        SetItems(leg, group);
        SetAddress(leg, reading.Address);
        SetLimits(leg, reading);
        if (reading.Items.NotShops is { Count: > 0 } refused)
        {
            leg.Put<IReadOnlyList<EntityReference>>(ArgumentNames.NotMerchant, [.. refused.Select(Refused)]);
            leg.Explain(ArgumentNames.NotMerchant, string.Join(", ", refused.Select(shop => shop.Words)), "words");
        }
        _why.AddRange(leg.Why);
        return leg.Build();
    }

    private EntityReference Refused(ShopMention shop)
    {
        var known = shop.Entities.Count > 0 ? shop.Entities[0] : null;
        return new EntityReference(
            shop.Words,
            known?.Id,
            known?.Entry.Name.In(locale) ?? shop.Words,
            known?.ProviderId
        );
    }

    private void SetMerchant(LegBuilder leg, ShopGroup group)
    {
        if (group.Shop is not { } shop)
        {
            return;
        }
        var candidates = Fitting(shop.Entities, group.Lines);
        if (candidates.Count != 1)
        {
            leg.Miss(ArgumentNames.Merchant);
        }
        var merchant = candidates.Count == 1 ? candidates[0] : null;
        leg.Set(
            ArgumentNames.Merchant,
            new EntityReference(
                shop.Words,
                merchant?.Id,
                merchant?.Entry.Name.In(locale) ?? shop.Words,
                merchant?.ProviderId
            ),
            shop.Words,
            shop.Reason?.ToString().ToLowerInvariant() ?? "words"
        );
        if (
            group.Lines.Any(line => line.Elsewhere.Count > 0)
            || (merchant is not null && group.Lines.Any(line => ShopRange.Lacks(index, merchant.Id, line.Item)))
        )
        {
            leg.Miss(ArgumentNames.Merchant);
        }
    }

    /// <summary>Of several shops of one name, those that have what is ordered.</summary>
    private static List<NamedEntity> Fitting(IReadOnlyList<NamedEntity> shops, IReadOnlyList<ResolvedLine> lines)
    {
        var distinct = shops.DistinctBy(shop => shop.Id).ToList();
        var fitting = distinct.FindAll(shop =>
            lines.All(line => line.Candidates.Count == 0 || line.Candidates.Any(item => item.Entry.Parent == shop.Id))
        );
        return fitting.Count > 0 ? fitting : distinct;
    }

    private void SetItems(LegBuilder leg, ShopGroup group)
    {
        if (group.Lines.Count == 0 || group.Lines.Any(line => line.Draft.Open))
        {
            leg.Miss(ArgumentNames.Items);
            return;
        }
        leg.Put<IReadOnlyList<OrderedItem>>(ArgumentNames.Items, [.. group.Lines.Select(line => line.Item)]);
        for (var i = 0; i < group.Lines.Count; i++)
        {
            var line = group.Lines[i];
            leg.Explain($"{ArgumentNames.Items}[{i}]", line.Draft.Words, line.Reason);
            leg.Explain(
                $"{ArgumentNames.Items}[{i}].quantity",
                line.Draft.QuantityWords,
                line.Draft.Quantity is null ? "assumed" : "number"
            );
            Doubt(leg, i, line, group.Shop);
        }
    }

    private void Doubt(LegBuilder leg, int i, ResolvedLine line, ShopMention? shop)
    {
        var absurd = line.Draft.Quantity is { } quantity && !Quantities.IsSensible(quantity);
        if (line.Draft.Vague || absurd)
        {
            leg.Miss($"{ArgumentNames.Items}[{i}].quantity");
        }
        var unknownThere = line.Draft.Match is null && shop?.Entities is [_];
        if (unknownThere && index.Menu(shop!.Entities[0].Id).Any())
        {
            leg.Miss($"{ArgumentNames.Items}[{i}]");
        }
    }

    private void SetAddress(LegBuilder leg, AddressMention? mention)
    {
        var resolved = AddressResolver.Resolve(mention, request, locale);
        if (resolved is { } found)
        {
            leg.Set(ArgumentNames.Address, found.Address, mention?.Words ?? "", found.Reason);
        }
        if (resolved is { Address.Location: not null })
        {
            leg.Know(ArgumentNames.Address);
        }
        else
        {
            leg.Miss(ArgumentNames.Address);
        }
    }

    private static void SetLimits(LegBuilder leg, OrderReading reading)
    {
        if (reading.Budgets.Count > 0)
        {
            var (budget, words) = reading.Budgets[^1];
            leg.Set(ArgumentNames.Budget, new BudgetLimit(budget.Max, words, budget.PerItem), words, "money");
        }
        if (SeveralTimes.In(reading.Times) is not null)
        {
            leg.Miss(ArgumentNames.ArriveBy);
        }
        if (reading.Times.Count > 0)
        {
            var (time, words) = reading.Times[^1];
            leg.Set(ArgumentNames.ArriveBy, new TimeWish(time.At, words, time.NotBefore), words, "time");
        }
        if (reading.Rank is { } rank)
        {
            leg.Set(ArgumentNames.Rank, rank.Rank, rank.Words, "words");
        }
        if (reading.Note is { } note)
        {
            leg.Set(ArgumentNames.Note, note, note, "words");
        }
    }
}

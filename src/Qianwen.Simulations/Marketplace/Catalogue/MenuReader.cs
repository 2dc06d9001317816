using Qianwen.Contracts;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>Turns chain files into chains, checking every reference.</summary>
internal sealed class MenuReader(
    IReadOnlyList<OptionGroup> groups,
    IReadOnlyDictionary<string, IReadOnlyList<string>> sharedSets,
    IReadOnlySet<string> categories
)
{
    private const int FewestItems = 10;

    /// <summary>Reads one chain.</summary>
    /// <exception cref="CatalogueDataException">The chain's data is wrong.</exception>
    public Chain Read(ChainData data)
    {
        if (data.Items.Count < FewestItems)
        {
            throw new CatalogueDataException(
                $"chains/{data.Id}.json: has {data.Items.Count} items, fewer than {FewestItems}."
            );
        }

        return new Chain(
            data.Id,
            new LocalizedText(data.Zh, data.En),
            data.Aliases,
            Money.Fen(data.Packing),
            new DeliveryTariff(
                Money.Fen(data.Delivery.Base),
                Money.Fen(data.Delivery.PerKilometre),
                Money.Fen(data.Delivery.FreeFrom)
            ),
            [.. data.Items.Select((item, rank) => ReadItem(data, item, rank))]
        );
    }

    private MenuItem ReadItem(ChainData chain, ItemData item, int rank)
    {
        var id = $"{chain.Id}/{item.Id}";
        if (item.Price <= 0 || item.Stock <= 0)
        {
            throw new CatalogueDataException($"{id}: price and stock must be positive.");
        }

        if (item.Tags.FirstOrDefault(tag => !categories.Contains(tag)) is { } unknown)
        {
            throw new CatalogueDataException($"{id}: there is no category {unknown}.");
        }

        return new MenuItem(
            id,
            new LocalizedText(item.Zh, item.En),
            item.Aliases ?? [],
            Money.Fen(item.Price),
            item.Tags,
            item.Options is null ? [] : ReadGroups(id, Set(chain, id, item.Options)),
            rank,
            item.Stock
        );
    }

    private IReadOnlyList<string> Set(ChainData chain, string item, string name) =>
        chain.Options?.GetValueOrDefault(name)
        ?? sharedSets.GetValueOrDefault(name)
        ?? throw new CatalogueDataException($"{item}: there is no option set {name}.");

    private List<ItemOptionGroup> ReadGroups(string item, IReadOnlyList<string> notations)
    {
        var read = new List<ItemOptionGroup>();
        foreach (var notation in notations.Select(OptionNotation.Parse))
        {
            var group =
                groups.FirstOrDefault(candidate => candidate.Id == notation.Id)
                ?? throw new CatalogueDataException($"{item}: there is no option group {notation.Id}.");
            var choices = notation.Choices.Select(choice => new PricedChoice(
                group.Choices.FirstOrDefault(candidate => candidate.Id == choice.Id)
                    ?? throw new CatalogueDataException($"{item}: the group {group.Id} has no choice {choice.Id}."),
                Money.Fen(choice.Delta),
                choice.IsDefault
            ));
            var when = notation is { WhenGroup: { } whenGroup, WhenChoice: { } whenChoice }
                ? new OptionCondition(whenGroup, whenChoice)
                : null;
            var itemGroup = new ItemOptionGroup(group, notation.Min, notation.Max, [.. choices], when);
            Check(item, itemGroup, read);
            read.Add(itemGroup);
        }

        return read;
    }

    private static void Check(string item, ItemOptionGroup group, List<ItemOptionGroup> before)
    {
        var defaults = group.Defaults.Count();
        if (group.Min > group.Max || group.Max < 1 || defaults < group.Min || defaults > group.Max)
        {
            throw new CatalogueDataException(
                $"{item}: the group {group.Group.Id} has {defaults} defaults but takes {group.Min} to {group.Max} choices."
            );
        }

        if (before.Exists(other => other.Group.Id == group.Group.Id))
        {
            throw new CatalogueDataException($"{item}: has the group {group.Group.Id} twice.");
        }

        if (group.When is { } when && before.Find(other => other.Group.Id == when.Group)?.Find(when.Choice) is null)
        {
            throw new CatalogueDataException(
                $"{item}: {group.Group.Id} belongs to {when.Group}/{when.Choice}, which is not before it."
            );
        }
    }
}

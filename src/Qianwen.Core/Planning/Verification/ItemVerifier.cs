using System.Globalization;
using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Verification;

/// <summary>Checks the lines of an order: each thing, how many of it, and how it is wished.</summary>
public sealed class ItemVerifier(VerificationContext context)
{
    private readonly EntityVerifier _names = new(context);

    /// <summary>The lines that the person said, in order, with the number of each still to be checked.</summary>
    public IReadOnlyList<(OrderedItem Item, string? QuantityWords)> Lines(JsonElement proposed) =>
        proposed.ValueKind == JsonValueKind.Array
            ? [.. proposed.EnumerateArray().Select(Line).OfType<(OrderedItem, string?)>()]
            : [];

    /// <summary>The doubt about the number of a line; null where the words say it.</summary>
    /// <param name="lines">All lines: where one number was split over several, their sum counts.</param>
    /// <param name="line">Which.</param>
    public ArgumentVerdict? DoubtNumber(IReadOnlyList<(OrderedItem Item, string? QuantityWords)> lines, int line)
    {
        var (item, words) = lines[line];
        var beside = Beside(item.Words);
        var same = lines.Where(other => NameKey.Of(other.Item.Words) == NameKey.Of(item.Words)).ToList();
        var agrees =
            beside.Count > 0
                ? beside.Contains(same.Sum(other => other.Item.Quantity))
                    || beside.Contains(item.Quantity) && Own(item, words)
            : words is null ? item.Quantity == 1
            : Own(item, words);
        if (agrees && Quantities.IsSensible(item.Quantity))
        {
            return null;
        }
        IEnumerable<decimal> said = [.. beside, .. words is null ? [] : SaidNumbers.In(context.Words, words)];
        return context.Doubt(
            $"{ArgumentNames.Items}[{line.ToString(CultureInfo.InvariantCulture)}].quantity",
            words ?? item.Words,
            said.Where(Quantities.IsSensible).Select(Text)
        );
    }

    private bool Own(OrderedItem item, string? words) =>
        words is not null && context.Words.Said(words) && SaidNumbers.Say(context.Words, words, item.Quantity);

    private (OrderedItem, string?)? Line(JsonElement proposed)
    {
        if (proposed.Text("words") is not { } words || !context.Words.Said(words))
        {
            return null;
        }
        var named = _names.Named(words, entity => entity.Kind is EntityKind.Item or EntityKind.Category);
        var items = named.Where(entity => entity.Kind == EntityKind.Item).ToList();
        var chosen = proposed.Text("id") is { } id ? items.FindAll(entity => entity.Id == id) : [];
        var ids = chosen.Count > 0 ? chosen : items;
        var category = items.Count == 0 ? named.FirstOrDefault(entity => entity.Kind == EntityKind.Category) : null;
        var names = ids.Select(entity => entity.Entry.Name.In(context.Locale)).Distinct().ToList();
        var quantityWords = proposed.Text("quantity_words") is { } said && context.Words.Said(said) ? said : null;
        var with = Said(proposed, "with");
        var without = Said(proposed, "without");
        var size = proposed.Text("size") is { } big && context.Words.Said(big) ? big : null;
        return (
            new OrderedItem(
                words,
                names is [var only] ? only : category?.Entry.Name.In(context.Locale) ?? words,
                proposed.Number("quantity") is { } quantity and >= 1 and <= 1_000_000
                && decimal.Truncate(quantity) == quantity
                    ? (int)quantity
                    : 1,
                [.. ids.Select(entity => entity.Id).Distinct()],
                category?.Id,
                size,
                with,
                without,
                Options(size, with, without),
                quantityWords is not null
            ),
            quantityWords
        );
    }

    private List<string> Said(JsonElement proposed, string name) =>
        [.. proposed.Texts(name).Where(context.Words.Said).Distinct()];

    private List<SelectedOption> Options(string? size, List<string> with, List<string> without) =>
        [
            .. (size is null ? [] : (string[])[size]).Concat(with).Select(words => Option(words, exclude: false)),
            .. without.Select(words => Option(words, exclude: true)),
        ];

    private SelectedOption Option(string words, bool exclude)
    {
        var wish =
            context.Index.Find(NameKey.Of(words))?.Entities.Any(entity => entity.Kind == EntityKind.Option) == true
                ? new OptionReader(context.Index).Known(Match(words), words, exclude, 1)
                : new OptionReader(context.Index).Unknown(words, exclude, 1);
        return new SelectedOption(wish.Group, wish.Choice, wish.Words, wish.Exclude, wish.Count);
    }

    private EntityMatch Match(string words) =>
        new(new TextSpan(0, words.Length), context.Index.Find(NameKey.Of(words))!.Entities, MatchReason.Vocabulary);

    /// <summary>The numbers that stand directly before or behind a thing, with no more than a measure word between.</summary>
    private List<decimal> Beside(string words)
    {
        var tokens = context.Words.Tokens;
        var numbers = SaidNumbers.Places(tokens).ToList();
        var before = new List<decimal>();
        var behind = new List<decimal>();
        foreach (var (start, end) in context.Words.Find(words))
        {
            before.AddRange(
                numbers
                    .Where(number => number.Start < start && AfterMeasure(tokens, number.End) == start)
                    .Select(number => number.Value)
            );
            behind.AddRange(
                numbers
                    .Where(number => number.Start == end && MeasureWords.At(tokens, number.End) is not null)
                    .Select(number => number.Value)
            );
        }
        return before.Count > 0 ? before : behind;
    }

    private static int AfterMeasure(IReadOnlyList<Token> tokens, int at) => MeasureWords.At(tokens, at)?.Next ?? at;

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

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

    /// <summary>The lines that the person said, in order.</summary>
    /// <param name="proposed">The proposal.</param>
    /// <param name="shop">The shop they are ordered from; null for any.</param>
    public IReadOnlyList<VerifiedLine> Lines(JsonElement proposed, ShopMention? shop) =>
        proposed.ValueKind == JsonValueKind.Array
            ? [.. proposed.EnumerateArray().Select(line => Line(line, shop)).OfType<VerifiedLine>()]
            : [];

    /// <summary>The doubt about the number of a line; null where the words say it.</summary>
    /// <param name="lines">All lines: where one number was split over several, their sum counts.</param>
    /// <param name="line">Which.</param>
    public ArgumentVerdict? DoubtNumber(IReadOnlyList<VerifiedLine> lines, int line)
    {
        var (item, words) = (lines[line].Item, lines[line].QuantityWords);
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

    private VerifiedLine? Line(JsonElement proposed, ShopMention? shop)
    {
        if (proposed.Text("words") is not { } words || !context.Words.Said(words))
        {
            return null;
        }
        var quantityWords = proposed.Text("quantity_words") is { } said && context.Words.Said(said) ? said : null;
        var quantity = proposed.Number("quantity") is { } number and >= 1 and <= 1_000_000 ? number : 1;
        var match = Match(words, proposed.Text("id"));
        var draft = new ItemDraft
        {
            Words = words,
            Match = match,
            Qualified = match is not null && !IsWhole(words) && match.Reason != MatchReason.Typo,
            Quantity = quantityWords is null && quantity == 1 ? null : quantity,
            QuantityWords = quantityWords ?? "",
            Shop = shop,
            Options = Options(proposed),
        };
        return new VerifiedLine(LineResolver.Resolve(draft, context.Locale), quantityWords);
    }

    /// <summary>What the words name. An id only chooses among names that are nearly, but not quite, what was said.</summary>
    private EntityMatch? Match(string words, string? id)
    {
        var named = _names.Named(words, entity => entity.Kind is EntityKind.Item or EntityKind.Category);
        if (named.Count == 0)
        {
            return null;
        }
        var span = new TextSpan(0, words.Length);
        if (IsWhole(words))
        {
            return new EntityMatch(span, named, MatchReason.Vocabulary);
        }
        var chosen = named.Where(entity => entity.Id == id).ToList();
        return new EntityMatch(span, chosen.Count > 0 ? chosen : named, MatchReason.Typo);
    }

    private bool IsWhole(string words) => context.Index.Find(NameKey.Of(words)) is not null;

    private List<OptionWish> Options(JsonElement proposed)
    {
        var options = new OptionReader(context.Index);
        var size =
            proposed.Text("size") is { } big && context.Words.Said(big)
                ? [Option(options, big, without: false) with { Group = OptionWish.Size }]
                : (OptionWish[])[];
        return
        [
            .. size,
            .. Said(proposed, "with").Select(words => Option(options, words, without: false)),
            .. Said(proposed, "without").Select(words => Option(options, words, without: true)),
        ];
    }

    private IEnumerable<string> Said(JsonElement proposed, string name) =>
        proposed.Texts(name).Where(context.Words.Said).Distinct();

    private OptionWish Option(OptionReader options, string words, bool without)
    {
        var known = context.Index.Find(NameKey.Of(words))?.Entities;
        return known?.Any(entity => entity.Kind == EntityKind.Option) == true
            ? options.Known(
                new EntityMatch(new TextSpan(0, words.Length), known, MatchReason.Vocabulary),
                words,
                without,
                1
            )
            : options.Unknown(words, without, 1);
    }

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

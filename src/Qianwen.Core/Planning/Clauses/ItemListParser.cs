using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Reads the lines of an order from text: things, amounts, options, variants of a counted group, shops.</summary>
public sealed class ItemListParser(EntityIndex index)
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The sentence, with all else taken out.</param>
    /// <param name="asked">True where an order verb stands before: then even unknown words without an amount are a thing.</param>
    /// <param name="shop">The shop that the whole order is given to, named elsewhere; null for none.</param>
    public ItemList Parse(WorkingText text, bool asked, ShopMention? shop = null)
    {
        var anywhere = ShopLeads.Bind(Read(text, asked, Orderable.Any), shop);
        if (anywhere.Shops is not [{ Entities: { Count: > 0 } shops }])
        {
            return anywhere;
        }
        var ids = shops.Select(shop => shop.Id).ToHashSet(StringComparer.Ordinal);
        var there = ShopLeads.Bind(Read(text, asked, entity => Orderable.At(entity, ids)), shop);
        return Unknown(there) <= Unknown(anywhere) ? there : anywhere;
    }

    private static int Unknown(ItemList list) => list.Items.Count(item => item.Match is null || item.Qualified);

    private ItemList Read(WorkingText text, bool asked, Func<NamedEntity, bool> wanted)
    {
        var scanned = new ShopPhrases(index, text.Text).Bind(new PieceScanner(index, wanted).Scan(text.Text));
        var pieces = new SlipCorrector(index, wanted).Correct(scanned);
        var segments = new SegmentBuilder(index, text).Build(pieces);
        var lines = new LineAssembler(text, asked);
        foreach (var segment in segments)
        {
            lines.Add(segment);
        }
        return lines.Finish();
    }
}

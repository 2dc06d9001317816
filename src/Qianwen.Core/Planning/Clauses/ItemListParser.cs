using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Reads the lines of an order from text: things, amounts, options, variants of a counted group, shops.</summary>
public sealed class ItemListParser(EntityIndex index)
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The sentence, with all else taken out.</param>
    /// <param name="asked">True where an order verb stands before: then even unknown words without an amount are a thing.</param>
    public ItemList Parse(WorkingText text, bool asked)
    {
        var pieces = new SlipCorrector(index).Correct(new PieceScanner(index).Scan(text.Text));
        var segments = new SegmentBuilder(index, text).Build(pieces);
        var lines = new LineAssembler(text, asked);
        foreach (var segment in segments)
        {
            lines.Add(segment);
        }
        return lines.Finish();
    }
}

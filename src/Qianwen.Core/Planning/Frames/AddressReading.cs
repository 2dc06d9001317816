using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Reads a whole sentence as an address: the answer to "where to".</summary>
public static class AddressReading
{
    /// <summary>The address.</summary>
    public static AddressMention Whole(string words, EntityIndex index)
    {
        var folded = FoldedText.Of(words).Text;
        var match = EntityLinker.Link(
            index,
            Tokenizer.Split(folded),
            entity => entity.Kind is EntityKind.Place or EntityKind.City
        );
        return match is [var first, ..]
            ? new AddressMention(words, folded, first.Entities, first.Reason)
            : new AddressMention(words, folded, [], null);
    }
}

using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Reads a whole sentence as an address: the answer to "where to".</summary>
public static class AddressReading
{
    /// <summary>The address.</summary>
    public static AddressMention Whole(string words, EntityIndex index)
    {
        var folded = FoldedText.Of(words);
        var start = folded.Text.Length - folded.Text.TrimStart().Length;
        var phrase = new AddressPhrase(index).Read(folded.Text, start, folded.Text.Length);
        return new AddressMention(words, folded.Text, phrase.Places, phrase.Reason)
        {
            Detail = folded.Words(phrase.Detail),
        };
    }
}

using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>What a text is written with: lets a recogniser skip what cannot be there.</summary>
/// <param name="Han">It holds Chinese characters.</param>
/// <param name="Latin">It holds Latin letters.</param>
/// <param name="Digits">It holds 0–9.</param>
internal readonly record struct TextTraits(bool Han, bool Latin, bool Digits)
{
    /// <summary>The traits of a text.</summary>
    public static TextTraits Of(ReadOnlySpan<char> text)
    {
        var (han, latin, digits) = (false, false, false);
        foreach (var character in text)
        {
            digits |= Characters.IsDigit(character);
            latin |= character is >= 'a' and <= 'z';
            han |= character >= '\u3400' && Characters.IsHan(character);
        }
        return new TextTraits(han, latin, digits);
    }
}

using System.Collections.Frozen;

namespace Qianwen.Core.Planning.Text;

/// <summary>
/// What one typed character stands for: the compatibility forms of Unicode (full width, circled, ligatures, fractions),
/// typographic quotes and dashes, Latin letters without their accents, simplified for traditional characters, lower case.
/// </summary>
public static class CharacterFolding
{
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿāēīōūǖǘǚǜǎǐǒǔěńňşšžčćłğı";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyyaeiouvvvvaioueennsszcclgi";

    private static readonly FrozenDictionary<char, string> Expansions = new Dictionary<char, string>
    {
        ['½'] = " 1/2",
        ['¼'] = " 1/4",
        ['¾'] = " 3/4",
        ['…'] = "...",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ﬁ'] = "fi",
        ['ﬂ'] = "fl",
    }.ToFrozenDictionary();

    /// <summary>The folded text of one character; empty for an invisible one.</summary>
    public static string Fold(char character)
    {
        if (character < 0x80)
        {
            return char.ToLowerInvariant(character) switch
            {
                '\t' or '\r' => " ",
                var lower => lower.ToString(),
            };
        }
        if (IsInvisible(character))
        {
            return "";
        }
        return Expansions.TryGetValue(character, out var expansion) ? expansion : FoldOne(character).ToString();
    }

    private static bool IsInvisible(char character) =>
        character is >= '\u200b' and <= '\u200f' or '\u2060' or '\ufeff' or '\ufe0f' or '\u00ad';

    private static char FoldOne(char character) =>
        character switch
        {
            '\u3000' or '\u00a0' or '\u2009' => ' ',
            >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(character - 0xfee0)),
            >= '①' and <= '⑨' => (char)('1' + (character - '①')),
            '‘' or '’' or '´' => '\'',
            '–' or '—' or '−' or '‐' or '‑' => '-',
            '×' or '✕' => 'x',
            '￥' => '¥',
            '｡' => '。',
            '『' => '「',
            '』' => '」',
            _ => FoldLetter(char.ToLowerInvariant(character)),
        };

    private static char FoldLetter(char character)
    {
        var accented = Accented.IndexOf(character, StringComparison.Ordinal);
        return accented >= 0 ? Plain[accented] : TraditionalCharacters.Fold(character);
    }
}

using System.Globalization;

namespace Qianwen.Core.Planning.Recognisers.Numbers;

/// <summary>How numbers are written in either language: patterns to build on, and the value of what they matched.</summary>
public static class Numerals
{
    /// <summary>Digits, with thousands separators and a decimal part.</summary>
    public const string Digits = @"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?)";

    /// <summary>A Chinese numeral: 两, 一百二, 二〇二六.</summary>
    public const string Chinese = "[零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟]{1,12}";

    /// <summary>One to ninety-nine in English words.</summary>
    public const string EnglishBelowHundred =
        @"(?:(?:twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine)\b)?|(?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|ten|one|two|three|four|five|six|seven|eight|nine|zero))\b";

    /// <summary>A number in English words: "two hundred and fifty", "a thousand", "ninety-nine thousand and one".</summary>
    public const string English =
        $@"\b(?:{BelowThousand}(?: (?:thousand|million)\b(?:,? (?:and )?{BelowThousand})?)?|an? (?:thousand|million)\b(?:,? (?:and )?{BelowThousand})?)";

    /// <summary>A number in any of the ways.</summary>
    public const string Any = $"(?:{Digits}|{Chinese}|{English})";

    private const string BelowThousand =
        $@"(?:(?:an?|{EnglishBelowHundred}) hundred\b(?: (?:and )?{EnglishBelowHundred})?|{EnglishBelowHundred})";

    /// <summary>The value of what one of the patterns matched; null where it is no number.</summary>
    public static decimal? Parse(ReadOnlySpan<char> said)
    {
        said = said.Trim();
        if (said.IsEmpty)
        {
            return null;
        }
        if (said[0] is >= '0' and <= '9')
        {
            if (UnitOf(said[^1]) is var unit and > 1)
            {
                return Parse(said[..^1]) * unit;
            }
            const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
            return decimal.TryParse(said, Style, CultureInfo.InvariantCulture, out var value) ? value : null;
        }
        return said[0] is >= 'a' and <= 'z' ? EnglishValue(said) : ChineseNumber.Parse(said.ToString());
    }

    /// <summary>The value as a whole number; null where it is none or too large.</summary>
    public static int? ParseInt(ReadOnlySpan<char> said) =>
        Parse(said) is { } value && value == decimal.Truncate(value) && value <= int.MaxValue ? (int)value : null;

    /// <summary>10万, 3千: digits with a Chinese unit.</summary>
    private static int UnitOf(char character) =>
        character switch
        {
            '百' => 100,
            '千' => 1000,
            '万' => 10_000,
            '亿' => 100_000_000,
            _ => 1,
        };

    private static decimal? EnglishValue(ReadOnlySpan<char> said)
    {
        decimal total = 0;
        decimal section = 0;
        foreach (var range in said.SplitAny(" -,"))
        {
            switch (said[range])
            {
                case "" or "and":
                    break;
                case "a" or "an":
                    section += 1;
                    break;
                case "hundred":
                    section = Math.Max(section, 1) * 100;
                    break;
                case "thousand":
                    (total, section) = (total + (Math.Max(section, 1) * 1000), 0);
                    break;
                case "million":
                    (total, section) = (total + (Math.Max(section, 1) * 1_000_000), 0);
                    break;
                case var word when EnglishNumber.Word(word.ToString()) is { } value:
                    section += value;
                    break;
                default:
                    return null;
            }
        }
        return total + section;
    }
}

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>Reads Chinese numerals: 两, 十二, 四十, 一百二, 二零, 两千五百.</summary>
public static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>True for a character numerals are written with.</summary>
    public static bool IsNumeral(char character) =>
        DigitOf(character) >= 0 || UnitOf(character) > 0 || character is '廿' or '卅';

    /// <summary>The value; null where the characters are no well-formed numeral.</summary>
    public static decimal? Parse(string numeral)
    {
        if (numeral.Length == 0 || !numeral.All(IsNumeral))
        {
            return null;
        }
        numeral = Tens(numeral);
        return numeral.Any(character => UnitOf(character) > 0) ? WithUnits(numeral) : Positional(numeral);
    }

    /// <summary>True for two neighbouring digits said as a range: 两三, 七八.</summary>
    public static bool IsRange(string numeral)
    {
        var digits = Tens(numeral).TrimEnd('十', '百', '千', '万');
        if (digits.Length < 2)
        {
            return false;
        }
        var (first, second) = (DigitOf(digits[^2]), DigitOf(digits[^1]));
        var alone = digits.Length == 2 || UnitOf(digits[^3]) > 0;
        return alone && first > 0 && second == first + 1;
    }

    /// <summary>0–9, or -1.</summary>
    public static int DigitOf(char character) =>
        character switch
        {
            '两' or '俩' => 2,
            '壹' => 1,
            '贰' => 2,
            '叁' => 3,
            '肆' => 4,
            '伍' => 5,
            '陆' => 6,
            '柒' => 7,
            '捌' => 8,
            '玖' => 9,
            '仨' => 3,
            '〇' => 0,
            _ => Digits.IndexOf(character, StringComparison.Ordinal),
        };

    /// <summary>廿 and 卅 are twenty and thirty in one character.</summary>
    private static string Tens(string numeral) =>
        numeral.Replace("廿", "二十", StringComparison.Ordinal).Replace("卅", "三十", StringComparison.Ordinal);

    private static long UnitOf(char character) =>
        character switch
        {
            '十' or '拾' => 10,
            '百' or '佰' => 100,
            '千' or '仟' => 1000,
            '万' => 10000,
            '亿' => 100_000_000,
            _ => 0,
        };

    private static decimal Positional(string numeral) =>
        numeral.Length > 12 ? 0 : numeral.Aggregate(0m, (value, digit) => (value * 10) + DigitOf(digit));

    private static decimal WithUnits(string numeral)
    {
        long total = 0;
        long section = 0;
        long digit = -1;
        long lastUnit = 1;
        foreach (var character in numeral)
        {
            var unit = UnitOf(character);
            if (unit == 0)
            {
                digit = DigitOf(character);
                lastUnit = digit == 0 ? 1 : lastUnit;
                continue;
            }
            lastUnit = unit;
            if (unit >= 10000)
            {
                total =
                    unit == 10000 && total >= 100_000_000
                        ? total + ((section + Math.Max(digit, 0)) * unit)
                        : (total + section + Math.Max(digit, 0)) * unit;
                section = 0;
            }
            else
            {
                section += (digit < 0 ? 1 : digit) * unit;
            }
            digit = -1;
        }
        return total + section + Trailing(digit, lastUnit);
    }

    /// <summary>一百二 is 120, 一百零二 is 102, 十二 is 12.</summary>
    private static long Trailing(long digit, long lastUnit) =>
        digit <= 0 ? 0
        : lastUnit > 10 ? digit * (lastUnit / 10)
        : digit;
}

namespace Qianwen.Core.Tests.Planning.Recognisers;

/// <summary>Writes numbers from 1 to 99,999 in words.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(
            ' '
        );

    private static readonly string[] Tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');

    private const string Digits = "零一二三四五六七八九";

    public static string English(int number) =>
        number switch
        {
            < 20 => Small[number],
            < 100 => Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Small[number % 10]),
            < 1000 => $"{Small[number / 100]} hundred" + (number % 100 == 0 ? "" : " and " + English(number % 100)),
            _ => $"{English(number / 1000)} thousand"
                + (number % 1000) switch
                {
                    0 => "",
                    < 100 => " and " + English(number % 1000),
                    var rest => " " + English(rest),
                },
        };

    public static string Chinese(int number) => number is >= 10 and < 20 ? Full(number)[1..] : Full(number);

    private static string Full(int number)
    {
        foreach (var (unit, name) in ((int, char)[])[(10_000, '万'), (1000, '千'), (100, '百'), (10, '十')])
        {
            if (number >= unit)
            {
                var head = unit == 10_000 ? Chinese(number / unit) : Digits[number / unit].ToString();
                var rest = number % unit;
                return head + name + (rest == 0 ? "" : (rest < unit / 10 ? "零" : "") + Full(rest));
            }
        }
        return Digits[number].ToString();
    }
}

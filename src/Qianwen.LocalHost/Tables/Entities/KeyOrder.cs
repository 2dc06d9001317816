namespace Qianwen.LocalHost.Tables.Entities;

/// <summary>
/// The order of strings: by code point, which is how SQLite orders text. It equals ordinal order but for characters
/// beyond the basic plane, and keeps the bounds of a SQL scan and the filter on its rows of one mind.
/// </summary>
internal static class KeyOrder
{
    public static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                return Rank(left[i]) - Rank(right[i]);
            }
        }

        return left.Length - right.Length;
    }

    public static string Larger(string left, string right) => Compare(left, right) >= 0 ? left : right;

    public static string Smaller(string left, string right) => Compare(left, right) <= 0 ? left : right;

    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}

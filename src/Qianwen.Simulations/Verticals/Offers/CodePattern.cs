using System.Globalization;
using System.Text;

namespace Qianwen.Simulations.Verticals.Offers;

/// <summary>
/// How a code looks: <c>#</c> is a digit, <c>@</c> a letter, <c>{1-16}</c> a number of a range and <c>{A|B}</c> one of several texts.
/// </summary>
/// <param name="Kind">As in <see cref="Contracts.Orders.OrderCode"/>.</param>
public sealed record CodePattern(string Kind, string Pattern)
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>The code for an order; the same for the same order.</summary>
    public string For(int seed, string orderKey)
    {
        var text = new StringBuilder();
        for (var at = 0; at < Pattern.Length; at++)
        {
            var key = $"{Kind}|{Pattern}|{orderKey}|{at}";
            switch (Pattern[at])
            {
                case '#':
                    text.Append(SeededValues.Number(seed, key, 10));
                    break;
                case '@':
                    text.Append(Letters[SeededValues.Number(seed, key, Letters.Length)]);
                    break;
                case '{' when Pattern.IndexOf('}', at) is var end and > 0:
                    text.Append(OneOf(Pattern[(at + 1)..end], seed, key));
                    at = end;
                    break;
                default:
                    text.Append(Pattern[at]);
                    break;
            }
        }

        return text.ToString();
    }

    private static string OneOf(string choice, int seed, string key)
    {
        var texts = choice.Split('|');
        if (texts.Length > 1)
        {
            return texts[SeededValues.Number(seed, key, texts.Length)];
        }

        var ends = choice.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray();
        return (ends[0] + SeededValues.Number(seed, key, ends[1] - ends[0] + 1)).ToString(CultureInfo.InvariantCulture);
    }
}

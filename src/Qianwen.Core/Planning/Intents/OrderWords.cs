using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Intents;

/// <summary>Forms that are used for little else than ordering, whatever the thing is.</summary>
public static partial class OrderWords
{
    /// <summary>True for "order two of something", 来一份….</summary>
    public static bool IsStrong(SentenceReading sentence) =>
        EnglishOrder().IsMatch(sentence.Spoken) || sentence.Order.Items.Items.Any(item => item.Measure is not null);

    [GeneratedRegex(@"\border\b", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishOrder();
}

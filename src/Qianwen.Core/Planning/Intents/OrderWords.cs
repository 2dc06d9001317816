using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers;

namespace Qianwen.Core.Planning.Intents;

/// <summary>Forms that are used for little else than ordering, whatever the thing is.</summary>
public static partial class OrderWords
{
    /// <summary>True for "order two of something", 来一份….</summary>
    public static bool IsStrong(SentenceReading sentence) =>
        EnglishOrder().IsMatch(sentence.Spoken)
        || sentence.Order.Items.Items.Any(item =>
            item.Measure is MeasureKind.Drink or MeasureKind.Portion
            || (item.Measure is not null && ChineseOrder().IsMatch(sentence.Spoken))
        );

    [GeneratedRegex(@"\border\b", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishOrder();

    [GeneratedRegex("(?<![有一贵])[点来叫](?=[\\d一二两三四五六七八九十个份])", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseOrder();
}

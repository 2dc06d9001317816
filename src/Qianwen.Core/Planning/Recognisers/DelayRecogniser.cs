using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>Reads times said as a duration from now: "within half an hour", 30分钟内, 一个半小时后.</summary>
public static partial class DelayRecogniser
{
    private const string ChineseAmount = @"\d+(?:\.\d+)?|[零一二两三四五六七八九十]+";
    private const string EnglishAmount =
        @"\d+(?:\.\d+)?|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|forty-five";

    /// <summary>All durations of a text.</summary>
    public static IEnumerable<TimeMatch> FindAll(string text, DateTimeOffset now)
    {
        foreach (var match in Chinese().Matches(text).Cast<Match>().Concat(English().Matches(text)))
        {
            if (Minutes(match) is { } minutes and > 0 and <= 7 * 24 * 60)
            {
                yield return new TimeMatch(
                    TimeRecogniser.SpanOf(match),
                    now.AddMinutes((double)minutes),
                    match.Groups["after"].Success
                );
            }
        }
    }

    private static decimal? Minutes(Match match)
    {
        if (match.Groups["half"].Success)
        {
            return 30;
        }
        var number = match.Groups["n"].Value;
        var amount = BudgetRecogniser.Amount(number) ?? (number is "a" or "an" ? 1 : EnglishWord(number));
        var plusHalf = match.Groups["andhalf"].Success ? 0.5m : 0;
        return match.Groups["hours"].Success ? (amount + plusHalf) * 60
            : match.Groups["quarters"].Success ? amount * 15
            : amount;
    }

    private static decimal? EnglishWord(string word) => word == "forty-five" ? 45 : EnglishNumber.Word(word);

    [GeneratedRegex(
        $@"(?:请?在|最迟|最多|最好|希望|要求)*(?:(?<half>半个?(?:小时|钟头))|(?<n>{ChineseAmount})(?:个?(?<quarters>刻钟)|个?(?<andhalf>半)?(?<hours>小时|钟头)|分钟?))(?:(?:以内|之内|内)|(?<after>以后|之后|后))?(?:给我|能|可以|要|必须|就)?(?:送到|送达|到货|到达|到|送来|送)(?![\u4e00-\u9fff])|(?:请?在|最迟|最多|最好|希望|要求)*(?:(?<half>半个?(?:小时|钟头))|(?<n>{ChineseAmount})(?:个?(?<quarters>刻钟)|个?(?<andhalf>半)?(?<hours>小时|钟头)|分钟?))(?:(?:以内|之内|内)|(?<after>以后|之后|后))(?:再?(?:送到|送达|到|送来|送)(?![\u4e00-\u9fff\w]))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Chinese();

    [GeneratedRegex(
        $@"\b(?:(?:delivered|arriv(?:e|ing)|here|it|ready)\s{{1,3}})?(?:within|in(?: under| less than| about)?|(?<after>after))\s{{1,3}}(?:the next )?(?:(?<half>half an hour|half hour|a half hour)|(?<n>{EnglishAmount})(?:\s{{1,3}}(?<andhalf>and a half))?\s{{0,3}}(?:minutes?|mins?|(?<hours>hours?|hrs?))(?:\s{{1,3}}(?<andhalf>and a half))?)\b(?: from now)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex English();
}

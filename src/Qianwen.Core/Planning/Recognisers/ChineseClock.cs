using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>Reads Chinese clock times: 下午三点前, 今晚7点半, 明天中午, 周五上午十点一刻.</summary>
public static partial class ChineseClock
{
    private const string Number = @"\d{1,2}|[零一二两三四五六七八九十]{1,3}";
    private const string Day =
        @"今天|今日|今儿|明天|明日|明儿|后天|大后天|(?:这|本|下)?(?:周|星期|礼拜)[一二三四五六日天]";
    private const string Part = @"早上|早晨|清晨|上午|中午|下午|傍晚|晚上|凌晨|半夜|夜里";

    /// <summary>一点 is "a bit" unless something shows that it is one o'clock.</summary>
    private const string NoBit =
        "(?:(?<=[午上晨晚])|(?!一点(?!钟|半|整|前|以前|之前|后|以后|之后|送|到|左右|[一三]刻)))";

    private const string Clock =
        $@"{NoBit}(?<h>{Number})(?:点钟?|时)(?:(?<q>[一三])刻|(?<half>半)|(?<m>{Number})分?|整)?|(?<h>\d{{1,2}}):(?<m>\d{{2}})";
    private const string Tail =
        @"(?:(?<by>以前|之前|前)|(?<after>以后|之后|后)|左右|的时候|时候)?(?:(?:给我|能|可以|要|必须|再|就)*(?:送到|送达|送来|到货|到达|到|送)(?:就行|就可以|即可)?(?![\u4e00-\u9fff\w]))?";

    /// <summary>All clock times of a text.</summary>
    public static IEnumerable<TimeMatch> FindAll(string text, DateTimeOffset now)
    {
        foreach (var match in Pattern().Matches(text).Cast<Match>())
        {
            if (Read(match, now) is { } time)
            {
                yield return time;
            }
        }
    }

    private static TimeMatch? Read(Match match, DateTimeOffset now)
    {
        var part = match.Groups["tonight"].Success ? match.Groups["tonight"].Value[1..] : match.Groups["part"].Value;
        var hour = match.Groups["h"].Success ? BudgetRecogniser.Amount(match.Groups["h"].Value) : DefaultHour(part);
        if (hour is not (>= 0 and <= 24))
        {
            return null;
        }
        var reading = new ClockReading(DayOffset(match, now), (int)hour, Minute(match), HalfOfDay(part, (int)hour));
        var notBefore = !match.Groups["by"].Success;
        return new TimeMatch(TimeRecogniser.SpanOf(match), reading.Resolve(now), notBefore);
    }

    private static int Minute(Match match)
    {
        if (match.Groups["half"].Success)
        {
            return 30;
        }
        if (match.Groups["q"].Success)
        {
            return match.Groups["q"].Value == "一" ? 15 : 45;
        }
        return match.Groups["m"].Success
            ? (int)Math.Clamp(BudgetRecogniser.Amount(match.Groups["m"].Value) ?? 0, 0, 59)
            : 0;
    }

    private static int? HalfOfDay(string part, int hour) =>
        part switch
        {
            "早上" or "早晨" or "清晨" or "上午" or "凌晨" or "早" => 0,
            "中午" => hour < 6 ? 12 : null,
            "下午" or "傍晚" or "晚上" or "晚" or "半夜" or "夜里" => 12,
            _ => null,
        };

    private static int? DefaultHour(string part) =>
        part switch
        {
            "" => 9,
            "早上" or "早晨" or "清晨" or "早" => 8,
            "上午" => 10,
            "中午" => 12,
            "下午" => 15,
            "傍晚" => 18,
            "晚上" or "晚" => 19,
            _ => null,
        };

    private static int? DayOffset(Match match, DateTimeOffset now)
    {
        var day = match.Groups["day"].Value;
        if (match.Groups["tonight"].Success)
        {
            return match.Groups["tonight"].Value[0] == '明' ? 1 : 0;
        }
        if (day.Length == 0)
        {
            return null;
        }
        if (!day.Contains('周') && !day.Contains("星期") && !day.Contains("礼拜"))
        {
            return day[0] switch
            {
                '明' => 1,
                '后' => 2,
                '大' => 3,
                _ => 0,
            };
        }
        var wanted = day[^1] is '日' or '天' ? 7 : ChineseNumber.DigitOf(day[^1]);
        var today = now.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)now.DayOfWeek;
        return day[0] == '下' ? wanted - today + 7 : (wanted - today + 7) % 7;
    }

    [GeneratedRegex(
        $@"(?:请?在|最迟|最好|希望|要求|赶在|于)*(?:(?:(?<tonight>今晚|明晚|今早|明早)|(?<day>{Day})?的?(?<part>{Part})?)的?(?:{Clock})|(?<tonight>今晚|明晚|今早|明早)(?:上)?|(?<day>{Day})的?(?<part>{Part})|(?<day>明天|后天|大后天|(?:这|本|下)?(?:周|星期|礼拜)[一二三四五六日天])|(?<part>{Part})(?=(?:之前|以前|前|送|到|要|左右))){Tail}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}

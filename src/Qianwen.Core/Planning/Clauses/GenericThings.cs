using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Words that stand for any thing at all: "something to eat", 吃的, 外卖. They name nothing that could be ordered.</summary>
public static partial class GenericThings
{
    /// <summary>True for such words.</summary>
    public static bool Contains(string words) => Pattern().IsMatch(FoldedText.Of(words).Text);

    /// <summary>True for words that praise or point, and wish nothing: 好喝, 新鲜, 昨天.</summary>
    public static bool IsPraise(string words) => Praise().IsMatch(words);

    [GeneratedRegex(
        @"\A(?:最|很|超|特别|非常|比较|太)*(?:好喝|好吃|新鲜|美味|香|正宗|不错|普通|正常|一般|经典|招牌|同样|一样|昨天|前天|上次|上回|之前|以前|今天|昨天一样|上次一样|我|我们|你们|那家|这家|他们|想要|要|喜欢|爱喝|爱吃|推荐|出名|有名|贵|便宜)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Praise();

    [GeneratedRegex(
        @"\A(?:(?:some|any|a|an|the|bit of|good|nice|tasty|delicious|yummy|nearby|local|quick|cheap|healthy|light|chinese|italian|indian|mexican|japanese|thai|french|korean|vietnamese|greek|turkish|spanish|american|lebanese|mediterranean|asian|ethiopian|german|russian|african|caribbean|brazilian|peruvian|malaysian|indonesian|persian|moroccan|hot|cold)\s+)*(?:something|anything|stuff|things?|food|foods|drinks?|beverages?|meals?|snacks?|lunch|dinner|breakfast|brunch|supper|order|delivery|takeout|takeaway|food delivery|(?:the |my )?usual|same(?: again)?|caffeine|sugar|bite|one|ones|it|that|whatever|everything|nothing)(?:\s+(?:to|for)\s+(?:eat|drink|lunch|dinner|breakfast|me|us|go))*(?:\s+(?:eat|drink|good|nice|tasty|cold|cool|hot|warm|iced|sweet|refreshing|light|healthy|you like))?\z|\A(?:好吃|好喝|随便|一些|一点|点|些|个)*的?(?:东西|吃的|喝的|外卖|饭|餐|午饭|午餐|晚饭|晚餐|早饭|早餐|夜宵|宵夜|下午茶|饮料|饮品|单|订单|什么|啥|吃喝|美食|好吃的|好喝的|零食|一顿|顿饭|那个|这个|它)(?:吧|吃|喝)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}

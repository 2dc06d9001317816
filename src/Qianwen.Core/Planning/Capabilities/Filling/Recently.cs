using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Capabilities.Lexicon;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>最近 of 最近上架的 is a time, no distance.</summary>
internal static partial class Recently
{
    /// <summary>True where a word for what is near is said of time.</summary>
    public static bool Is(FillState state, PhraseHit hit) =>
        string.CompareOrdinal(state.Utterance.Text, hit.Span.Start, "最近", 0, 2) == 0
        && Said().IsMatch(state.Utterance.Text[hit.Span.Start..]);

    [GeneratedRegex(
        @"\A最近(?:刚|才|新|都|很|比较|特别|想|要|一直|老|总|在|这|几|两|一[周段个两]|有(?:什么|啥)新|上[架市新映]|出[的了新]|流行|火|热|推出|发布|开[的了始]|的?(?:订单|账单|交易|消费|支出|转账|记录|一笔|一次|天气|新闻|活动|优惠|新品))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Said();
}

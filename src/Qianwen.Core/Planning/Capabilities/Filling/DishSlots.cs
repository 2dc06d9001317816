using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>
/// Fills the dish somebody wants to find, as a whole, before a part of it is taken for a cuisine: 有果木烤鸭的餐馆, 炒肝店,
/// 哪里能吃到正宗的担担面. It is the argument whose role is <c>food</c>.
/// </summary>
internal static partial class DishSlots
{
    /// <summary>The role of the argument.</summary>
    public const string Role = "food";

    /// <summary>True for a family in which something is eaten.</summary>
    public static bool Serves(FamilySpec family) => family.Arguments.Any(argument => argument.Role == Role);

    /// <summary>Fills it and takes its words.</summary>
    public static void Fill(FillState state)
    {
        if (
            state.Family.Of(ArgumentType.Choices).FirstOrDefault(argument => argument.Role == Role) is not { } dish
            || state.Has(dish.Name)
        )
        {
            return;
        }
        var text = state.Text();
        foreach (
            var match in Made()
                .Matches(text)
                .Concat(Eaten().Matches(text))
                .Concat(Offered().Matches(text))
                .Concat(House().Matches(text))
        )
        {
            var named = match.Groups["dish"];
            var (start, end) = state.Map.Range(new TextSpan(named.Index, named.Index + named.Length));
            if (
                state.Map.AllFree(start, end)
                && (IsDish(named.Value) || (match.Groups["made"].Success && !Vague().IsMatch(named.Value)))
                && !IsDeclared(state, start, end)
            )
            {
                var words = state.Utterance.Words(start, end);
                state.Map.Take(start, end);
                state.Set<IReadOnlyList<ChoiceArgument>>(
                    dish,
                    [new ChoiceArgument(words, words)],
                    words,
                    "word for word",
                    start
                );
                return;
            }
        }
    }

    /// <summary>火锅 and 找家粤菜 are kinds of food that the family declares.</summary>
    private static bool IsDeclared(FillState state, int start, int end) =>
        state.Hits.Any(hit =>
            hit.End >= end
            && (hit.Start <= start || (hit.Start < end && state.Map.Text(hit.End - 1) is "菜" or "理" or "餐"))
            && state.Meanings(hit).Any(meaning => meaning.Kind == Lexicon.MeaningKind.Value)
        );

    private static bool IsDish(string words) =>
        !Vague().IsMatch(words) && (FoodWords.IsIn(words) || Cooked().IsMatch(words));

    /// <summary>What somebody longs to eat or drink.</summary>
    [GeneratedRegex(
        @"(?:(?:想|要|爱|喜欢|能|可以|去|带.{1,6}|馋|好)(?:着|要)?(?:吃|喝|尝)|[吃喝尝](?:到|上|一?[顿碗口回次]))(?:到|上|点儿?|些|个|一?[下顿碗口份回])?(?:(?:好吃|好喝|正宗|地道|出名|有名|最?好|新鲜|现做|老字号|便宜|热乎|好一点|本地|当地|你们家?|他们家?|那家)的|正宗|地道)*(?<dish>[\u4e00-\u9fff]{2,9}?)(?=了|啦|呢|吗|嘛|呀|啊|吧|的|[,，。!?！？、\s]|\z)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Eaten();

    /// <summary>What a house has or is known for.</summary>
    [GeneratedRegex(
        @"(?:有|卖|做|供应|提供|主打|招牌是|特色是)(?:正宗|地道|好吃)?(?:的)?(?<dish>[\u4e00-\u9fff]{2,8}?)(?=的(?:餐|饭|店|馆|地方|酒楼|菜馆|小吃|[,，。!?！？\s]|\z)|[,，。!?！？\s]|\z|这道菜|这个菜|做得|做的|吗)|(?<=的)(?<dish>[\u4e00-\u9fff]{2,8}?)(?=(?:特别|最|很|比较)?(?:好吃|好喝|正宗|地道|有名|出名|做得))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Offered();

    /// <summary>哪家店的佛跳墙做得地道: what is made well somewhere is eaten, whatever it is called.</summary>
    [GeneratedRegex(
        @"(?:哪[家个里]|什么|有)(?:小?店|馆子?|餐厅|餐馆|饭店|地方|酒楼)?(?:做|卖)?的(?<dish>[\u4e00-\u9fff]{2,6}?)(?<made>做得|做的|烧得|炒得|最地道|最正宗|地道|正宗)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Made();

    /// <summary>炒肝店, 羊杂汤馆: the house is called after what it makes.</summary>
    [GeneratedRegex(
        @"(?:(?<=[的家个吃找上下\s,，])|\A)(?<dish>[\u4e00-\u9fff]{2,5}?)(?=(?:小?店|馆子?|铺子?)(?:[,，。!?！？\s在有吗呢吧]|推荐|\z))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex House();

    /// <summary>By the way it is made, or what it is made of.</summary>
    [GeneratedRegex(
        @"\A(?:清|红|干|爆|白|油|水|生|葱|酱|凉|小|老|铁锅|砂锅|石锅)?(?:炒|烤|炸|煮|蒸|炖|涮|焖|煎|卤|烩|熏|烧|拌|腌|煲|爆)[\u4e00-\u9fff]|(?:肝|肚|肠|蹄|爪|翅|舌|贝|蟹|鳝|鳗|参|蛙|羹|煲|冻|糕|酥|卷|丸|串|饺|馍|饼|丝|片|丁|块|脊|筋|排|骨|汤|面|粥|鱼|虾|鸡|鸭|鹅|肉|饭|粉|茶|奶|酒)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Cooked();

    /// <summary>好吃的, 什么菜, 早饭: no dish.</summary>
    [GeneratedRegex(
        @"什么|哪|东西|好吃|好喝|好菜|\A(?:[早午晚中夜]?[饭餐]|饭菜|饭店|下午茶|特色菜?|招牌菜?|点?菜|川菜|粤菜|外卖|一顿|大餐|美食|小吃|快餐|[一两几]|不|没|我|你|他|她|这|那)|\A[一-龥]菜\z|\A(?:找|去|来|订|推|搜|查|给|帮|请|想|要|点)|餐厅|餐馆|人均|评分|附近|可以|推荐|方便|停车|名片|照片|图片",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Vague();
}

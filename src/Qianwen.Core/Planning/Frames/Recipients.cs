using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Frames;

/// <summary>
/// 给留在办公室的小刘点一杯奶茶, 汉堡店点一个牛肉堡: for whom something is ordered and at what kind of shop stand before the order,
/// and are no part of what is ordered.
/// </summary>
internal static partial class Recipients
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Takes them out of a text.</summary>
    public static void Take(WorkingText text, EntityIndex index)
    {
        foreach (var match in Whom().Matches(text.Text).Cast<Match>())
        {
            var who = match.Groups["who"];
            if (!Place().IsMatch(who.Value) && !Self().IsMatch(who.Value))
            {
                text.Blank(new TextSpan(match.Index, who.Index + who.Length));
            }
        }
        foreach (var match in Kind().Matches(text.Text).Cast<Match>())
        {
            var (shop, kind) = (match.Groups["shop"], match.Groups["kind"].Value);
            if (FoodWords.IsIn(kind) && index.Find(NameKey.Of(shop.Value)) is null)
            {
                text.Blank(new TextSpan(shop.Index, shop.Index + shop.Length));
            }
        }
    }

    [GeneratedRegex(
        @"(?:给|帮)(?<who>[^,。;:!?给帮送点买叫订来\d一二两三四五六七八九十每]{1,14}?)(?=(?:再|也|另外|都|单独)?(?:点|叫|买|订|来)(?:上|个|份|杯|些|点|[一二两三四五六七八九十\d]))",
        Options
    )]
    private static partial Regex Whom();

    /// <summary>给公司点 says where to.</summary>
    [GeneratedRegex(
        @"(?:公司|家里?|办公室|单位|学校|宿舍|酒店|楼下|门口|这边|那边)\z(?<!(?:其他|别的?|另外?一?)家)",
        Options
    )]
    private static partial Regex Place();

    [GeneratedRegex(@"\A(?:忙|我(?![儿妈爸女老弟妹哥姐爷奶朋同])|咱|自己|你|您|俺)", Options)]
    private static partial Regex Self();

    [GeneratedRegex(
        @"(?<=\A|[,。;:!?\s]|再|去|在|从|找)(?<shop>(?:一家|那家|附近的?)?(?<kind>[\u4e00-\u9fff]{1,4}?)店里?)(?=(?:点|买|要|来|订)(?:上|个|份|杯|些|[一二两三四五六七八九十\d]))",
        Options
    )]
    private static partial Regex Kind();
}

using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Frames;

/// <summary>"Call Golden Wok and order …": a shop that is named before the order, as one is rung up or looked at.</summary>
public static partial class CalledShops
{
    /// <summary>The shop, its words out of the text; null where none is named so.</summary>
    public static ShopMention? Take(WorkingText text)
    {
        var called = Called().Match(text.Text);
        var found = called.Success ? called : At().Match(text.Text);
        var shop = found.Groups["shop"];
        var words = found.Success ? text.Words(new TextSpan(shop.Index, shop.Index + shop.Length)) : "";
        if (!found.Success || FunctionWords.Contains(shop.Value) || !(called.Success || char.IsUpper(words[0])))
        {
            return null;
        }
        text.Blank(new TextSpan(found.Index, found.Index + found.Length));
        return new ShopMention(words, [], null);
    }

    /// <summary>The order with what is bound to no other shop bound to this one.</summary>
    public static OrderReading Bind(OrderReading order, ShopMention? shop)
    {
        if (shop is null || order.Items.Shops.Count > 0)
        {
            return order;
        }
        var items = order.Items.Items.Select(item => item.Shop is null ? item with { Shop = shop } : item);
        return order with { Items = order.Items with { Items = [.. items], Shops = [shop] } };
    }

    /// <summary>"order a burrito at Chipotle": a name with a capital at the end, which is no address.</summary>
    [GeneratedRegex(
        @"(?<=\border\b(?!.*\b(?:deliver\w*|bring|send|meet\w*|party|event|table|seats?)\b).{3,60}) at (?<shop>(?!.*\b(?:street|st|road|rd|avenue|ave|office|building|tower|hotel|hospital|station|airport|university|campus|school|home|house|park|square|gate|floor|room|noon|midnight)\b)[a-z][\w'&.-]*(?: [a-z][\w'&.-]*){0,2})(?=\W*\z)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex At();

    [GeneratedRegex(
        @"\A\W*(?:(?:please|hey|can you|could you|would you|i want you to|i'd like you to|go ahead and)\W+)*(?:call(?: up)?|phone|ring(?: up)?|dial|contact|check ?out|visit|go to|look up|get on to)(?: the (?:restaurant|place|website of|site of))? (?:the )?(?<shop>(?!(?:me|my|us|him|her|them|a|an|the|it|this|that|home|in|for|our|your|and|uber|lyft|taxi|cab|mom|dad)\b)[a-z][\w'&.-]*(?: (?!and\b|near\b|nearby\b|to\b)[\w'&.-]+){0,3}?)(?:'s)?(?: (?:restaurant|food cent(?:re|er)|takeaway|near me|nearby|around here|close by|right now|now))*,? (?:and (?:then )?|to )(?=(?:order|get|have|ask|tell|buy|place)\b)(?:(?:ask|tell|have|get) (?:them|him|her) (?:to |for )?)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Called();
}

using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Unknown words that by their form can only be an option: 少油, 多放辣, 微辣, "less spicy".</summary>
public static partial class OptionLikeWords
{
    /// <summary>True for words of that form.</summary>
    public static bool Is(string words) => Form().IsMatch(words);

    /// <summary>True for more or less of something: "light cheese", "easy mayo".</summary>
    public static bool IsLess(string words) => Less().IsMatch(words);

    [GeneratedRegex(
        @"\A(?:light|lightly|easy|heavy|less|well done|extra crispy) ",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Less();

    [GeneratedRegex(
        @"\A(?:[大中小辣甜咸酸麻淡]|要?[辣甜咸酸麻]|(?:多|少|微|轻|重|半|全|正常|标准|超|特|中|不|去|免|加|双份|大份|小份|热|冰|常温|温)[\u4e00-\u9fff]{1,4}|[\u4e00-\u9fff]{1,4}(?:分开|单独|另外?)(?:放|装|打包)?|(?:not(?= [a-z])|less|light|lightly|easy|heavy|well|medium|half|skinny|plain|black|spicy|mild|hot|cold|iced|fresh)\b.*)\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}

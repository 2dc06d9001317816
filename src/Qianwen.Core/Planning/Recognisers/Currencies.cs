using System.Collections.Frozen;
using Qianwen.Contracts.Payments;

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>Names of currencies in either language.</summary>
public static class Currencies
{
    /// <summary>What may stand before the number, as a pattern.</summary>
    public const string Before = @"¥|us\$|hk\$|\$|€|£|rmb|cny|usd|eur|gbp|hkd|php|人民币";

    /// <summary>What may stand after the number, as a pattern.</summary>
    public const string After =
        @"块钱|元钱|块|元|圆|人民币|美元|美金|刀|欧元|英镑|日元|港币|港元|韩元|rmb\b|cny\b|yuans?\b|kuai\b|bucks?\b|dollars?\b|usd\b|euros?\b|eur\b|€|pounds?\b|quid\b|gbp\b|yen\b|jpy\b|hkd\b|php\b|pesos?\b|won\b|krw\b|sgd\b|rupees?\b|inr\b|\$|¥";

    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["美元"] = "USD",
        ["美金"] = "USD",
        ["刀"] = "USD",
        ["$"] = "USD",
        ["us$"] = "USD",
        ["usd"] = "USD",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["欧元"] = "EUR",
        ["€"] = "EUR",
        ["eur"] = "EUR",
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["英镑"] = "GBP",
        ["£"] = "GBP",
        ["gbp"] = "GBP",
        ["pound"] = "GBP",
        ["pounds"] = "GBP",
        ["quid"] = "GBP",
        ["日元"] = "JPY",
        ["yen"] = "JPY",
        ["jpy"] = "JPY",
        ["港币"] = "HKD",
        ["港元"] = "HKD",
        ["hk$"] = "HKD",
        ["hkd"] = "HKD",
        ["韩元"] = "KRW",
        ["won"] = "KRW",
        ["krw"] = "KRW",
        ["php"] = "PHP",
        ["peso"] = "PHP",
        ["pesos"] = "PHP",
        ["sgd"] = "SGD",
        ["inr"] = "INR",
        ["rupee"] = "INR",
        ["rupees"] = "INR",
    }.ToFrozenDictionary();

    /// <summary>The ISO code of a name; yuan where the name is colloquial or missing.</summary>
    public static string CodeOf(string name) => Codes.GetValueOrDefault(name.Trim(), Money.Yuan);
}

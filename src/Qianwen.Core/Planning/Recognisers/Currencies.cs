using System.Collections.Frozen;
using Qianwen.Contracts.Payments;

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>Names of currencies in either language.</summary>
public static class Currencies
{
    /// <summary>What may stand before the number, as a pattern.</summary>
    public const string Before =
        @"¥|us\$|hk\$|nt\$|s\$|a\$|c\$|\$|€|£|₱|₩|₹|฿|rmb|cny|usd|eur|gbp|hkd|jpy|php|sgd|inr|krw|thb|myr|rm(?=\s?\d)|twd|aud|cad|chf|人民币|美元|港币|欧元";

    /// <summary>What may stand after the number, as a pattern.</summary>
    public const string After =
        @"块钱|元钱|hong kong dollars?\b|us dollars?\b|american dollars?\b|singapore dollars?\b|canadian dollars?\b|australian dollars?\b|japanese yen\b|philippine pesos?\b|british pounds?\b|块|元|圆|人民币|美元|美金|刀|欧元|英镑|日元|港币|港元|韩元|rmb\b|cny\b|yuans?\b|kuai\b|bucks?\b|dollars?\b|usd\b|euros?\b|eur\b|€|pounds?\b|quid\b|gbp\b|yen\b|jpy\b|hkd\b|php\b|pesos?\b|won\b|krw\b|sgd\b|rupees?\b|inr\b|泰铢|新币|新加坡元|台币|新台币|澳元|澳币|加元|瑞士法郎|卢布|thb\b|baht\b|myr\b|ringgits?\b|twd\b|aud\b|cad\b|chf\b|₱|\$|¥|£";

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
        ["nt$"] = "TWD",
        ["s$"] = "SGD",
        ["a$"] = "AUD",
        ["c$"] = "CAD",
        ["₱"] = "PHP",
        ["₩"] = "KRW",
        ["₹"] = "INR",
        ["฿"] = "THB",
        ["thb"] = "THB",
        ["baht"] = "THB",
        ["泰铢"] = "THB",
        ["hong kong dollar"] = "HKD",
        ["hong kong dollars"] = "HKD",
        ["us dollar"] = "USD",
        ["us dollars"] = "USD",
        ["american dollar"] = "USD",
        ["american dollars"] = "USD",
        ["singapore dollar"] = "SGD",
        ["singapore dollars"] = "SGD",
        ["canadian dollar"] = "CAD",
        ["canadian dollars"] = "CAD",
        ["australian dollar"] = "AUD",
        ["australian dollars"] = "AUD",
        ["japanese yen"] = "JPY",
        ["philippine peso"] = "PHP",
        ["philippine pesos"] = "PHP",
        ["british pound"] = "GBP",
        ["british pounds"] = "GBP",
        ["新加坡币"] = "SGD",
        ["myr"] = "MYR",
        ["rm"] = "MYR",
        ["ringgit"] = "MYR",
        ["ringgits"] = "MYR",
        ["twd"] = "TWD",
        ["台币"] = "TWD",
        ["新台币"] = "TWD",
        ["新币"] = "SGD",
        ["新加坡元"] = "SGD",
        ["aud"] = "AUD",
        ["澳元"] = "AUD",
        ["澳币"] = "AUD",
        ["cad"] = "CAD",
        ["加元"] = "CAD",
        ["chf"] = "CHF",
        ["瑞士法郎"] = "CHF",
        ["卢布"] = "RUB",
        ["inr"] = "INR",
        ["rupee"] = "INR",
        ["rupees"] = "INR",
    }.ToFrozenDictionary();

    /// <summary>The ISO code of a name; yuan where the name is colloquial or missing.</summary>
    public static string CodeOf(string name) => Codes.GetValueOrDefault(name.Trim(), Money.Yuan);
}

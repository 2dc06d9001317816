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

    private static readonly FrozenDictionary<string, string> Codes = new[]
    {
        "USD=美元|美金|刀|$|us$|usd|dollar|dollars|us dollar|us dollars|american dollar|american dollars",
        "EUR=欧元|€|eur|euro|euros",
        "GBP=英镑|£|gbp|pound|pounds|quid|british pound|british pounds",
        "JPY=日元|yen|jpy|japanese yen",
        "HKD=港币|港元|hk$|hkd|hong kong dollar|hong kong dollars",
        "KRW=韩元|won|krw|₩",
        "PHP=php|peso|pesos|₱|philippine peso|philippine pesos",
        "SGD=sgd|s$|singapore dollar|singapore dollars|新加坡币|新币|新加坡元",
        "TWD=nt$|twd|台币|新台币",
        "AUD=a$|australian dollar|australian dollars|aud|澳元|澳币",
        "CAD=c$|canadian dollar|canadian dollars|cad|加元",
        "INR=₹|inr|rupee|rupees",
        "THB=฿|thb|baht|泰铢",
        "MYR=myr|rm|ringgit|ringgits",
        "CHF=chf|瑞士法郎",
        "RUB=卢布",
    }
        .Select(line => line.Split('='))
        .SelectMany(line => line[1].Split('|').Select(name => KeyValuePair.Create(name, line[0])))
        .ToFrozenDictionary();

    /// <summary>The ISO code of a name; yuan where the name is colloquial or missing.</summary>
    public static string CodeOf(string name) => Codes.GetValueOrDefault(name.Trim(), Money.Yuan);
}

using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Purchases;

/// <summary>What became of the money of an order that could not be bought.</summary>
[JsonConverter(typeof(SnakeCaseEnum<MoneyFate>))]
public enum MoneyFate
{
    /// <summary>Nothing was ever held.</summary>
    Untouched,

    /// <summary>It was held and let go; nothing was taken.</summary>
    Voided,

    /// <summary>It was taken and given back.</summary>
    Refunded,

    /// <summary>Nobody can say yet; an operator settles it.</summary>
    Unknown,
}

using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Providers;

/// <summary>What a name in a vocabulary stands for.</summary>
[JsonConverter(typeof(SnakeCaseEnum<EntityKind>))]
public enum EntityKind
{
    /// <summary>A brand or shop: 霸王茶姬.</summary>
    Merchant,

    /// <summary>A product on a menu; its parent is the merchant.</summary>
    Item,

    /// <summary>A kind of product that several merchants sell: latte, milk tea, croissant. Items name it in their tags.</summary>
    Category,

    /// <summary>A choice within an option group: half sugar, large, oat milk.</summary>
    Option,

    /// <summary>A place goods can be brought to; its parent is the city.</summary>
    Place,

    /// <summary>A city.</summary>
    City,
}

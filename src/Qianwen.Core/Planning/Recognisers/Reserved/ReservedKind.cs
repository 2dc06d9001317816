namespace Qianwen.Core.Planning.Recognisers.Reserved;

/// <summary>What digits stand for that are no quantity.</summary>
public enum ReservedKind
{
    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A flight or a train: MU5102, G7305.</summary>
    Service,

    /// <summary>A house number with its street, or a numbered street.</summary>
    Street,

    /// <summary>A number of an account, a card, an order or a booking.</summary>
    Reference,

    /// <summary>An address of the internet.</summary>
    Link,
}

namespace Qianwen.Contracts.Planning;

/// <summary>Names of a leg's arguments that the built-in capabilities share.</summary>
public static class ArgumentNames
{
    /// <summary>Array of <see cref="OrderedItem"/>.</summary>
    public const string Items = "items";

    /// <summary>A whole number, only while <see cref="Items"/> is missing: how many of the thing that is not named yet.</summary>
    public const string Quantity = "quantity";

    /// <summary>An <see cref="EntityReference"/> to the shop.</summary>
    public const string Merchant = "merchant";

    /// <summary>A <see cref="DeliveryAddress"/>.</summary>
    public const string Address = "address";

    /// <summary>A <see cref="BudgetLimit"/>: the most the whole leg may cost.</summary>
    public const string Budget = "budget";

    /// <summary>A <see cref="TimeWish"/>: when it should arrive.</summary>
    public const string ArriveBy = "arrive_by";

    /// <summary>One of <c>cheapest</c>, <c>fastest</c>, <c>highest_rated</c>, <c>nearest</c>.</summary>
    public const string Rank = "rank";

    /// <summary>Free text for the shop or rider, word for word.</summary>
    public const string Note = "note";

    /// <summary>Array of <see cref="EntityReference"/>: shops the person does not want.</summary>
    public const string NotMerchant = "not_merchant";
}

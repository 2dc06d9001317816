namespace Qianwen.Contracts.Offers;

/// <summary>Why a store cannot serve a leg.</summary>
public static class RefusalCodes
{
    public const string SoldOut = "sold_out";
    public const string Closed = "closed";
    public const string TooFar = "too_far";
    public const string BelowMinimum = "below_minimum";
    public const string NotSold = "not_sold";
    public const string OptionUnavailable = "option_unavailable";
    public const string OverCapacity = "over_capacity";
    public const string PriceChanged = "price_changed";
    public const string OfferExpired = "offer_expired";
    public const string StoreBusy = "store_busy";
    public const string OverQuantityLimit = "over_quantity_limit";

    /// <summary>The provider did not answer; nothing is known of its offer.</summary>
    public const string NoAnswer = "no_answer";

    /// <summary>Nobody there knows the place that was named.</summary>
    public const string UnknownPlace = "unknown_place";

    /// <summary>Something that is needed was not said.</summary>
    public const string NotSaid = "not_said";

    /// <summary>The day or time is over, or not on sale yet.</summary>
    public const string OutOfTime = "out_of_time";

    /// <summary>There are some, but none as it was wished.</summary>
    public const string NothingFits = "nothing_fits";

    /// <summary>More than a limit on money allows.</summary>
    public const string OverLimit = "over_limit";

    /// <summary>Nobody there knows who should get or give the money.</summary>
    public const string UnknownPayee = "unknown_payee";
}

namespace Qianwen.Contracts.Planning;

/// <summary>What a leg asks of its capability.</summary>
public static class Operations
{
    public const string Search = "search";
    public const string Order = "order";
    public const string Book = "book";
    public const string Cart = "cart";
    public const string Status = "status";
    public const string Modify = "modify";
    public const string Cancel = "cancel";
    public const string Info = "info";

    /// <summary>Maps: how to get there.</summary>
    public const string Route = "route";

    /// <summary>Maps: how far it is.</summary>
    public const string Distance = "distance";

    /// <summary>Maps: how the roads are.</summary>
    public const string Traffic = "traffic";

    /// <summary>Maps: where a place is.</summary>
    public const string Poi = "poi";

    /// <summary>Payment: settle a bill.</summary>
    public const string Pay = "pay";

    /// <summary>Payment: money to somebody.</summary>
    public const string Transfer = "transfer";

    /// <summary>Payment: ask somebody for money.</summary>
    public const string Request = "request";

    /// <summary>Payment: how much there is.</summary>
    public const string Balance = "balance";
    public const string None = "none";

    /// <summary>True where it ends in an order, a booking or a payment, which the person confirms first.</summary>
    public static bool HasEffect(string op) => op is Order or Book or Cart or Pay or Transfer or Request;

    /// <summary>True where it only finds something out.</summary>
    public static bool IsLook(string op) => op is Search or Info or Poi or Route or Distance or Traffic or Balance;
}

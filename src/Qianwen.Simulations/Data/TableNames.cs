namespace Qianwen.Simulations.Data;

/// <summary>The tables of the outside world.</summary>
public static class TableNames
{
    /// <summary>Offers by id.</summary>
    public const string Offers = "SimOffers";

    /// <summary>Stock and what was taken from it, by store.</summary>
    public const string Stock = "SimStock";

    /// <summary>What a store asks on top of the menu, by store.</summary>
    public const string Surcharges = "SimSurcharges";

    /// <summary>Merchant orders by order key.</summary>
    public const string Orders = "SimOrders";

    /// <summary>Accounts and payments, by person.</summary>
    public const string Payments = "SimPayments";

    /// <summary>Whose payment a key is.</summary>
    public const string PaymentKeys = "SimPaymentKeys";

    /// <summary>Deliveries and their trips, by delivery key.</summary>
    public const string Deliveries = "SimDeliveries";

    /// <summary>Faults that struck.</summary>
    public const string Faults = "SimFaults";
}

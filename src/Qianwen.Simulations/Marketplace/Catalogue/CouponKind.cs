namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>How a coupon works.</summary>
public enum CouponKind
{
    /// <summary>A fixed amount off from a subtotal on (满减).</summary>
    Threshold,

    /// <summary>A part of the subtotal off, up to a cap.</summary>
    Percentage,

    /// <summary>A fixed amount off a person's first order.</summary>
    NewPerson,

    /// <summary>Off the delivery fee.</summary>
    Delivery,
}

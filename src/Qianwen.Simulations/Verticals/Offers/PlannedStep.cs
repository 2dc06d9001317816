using Qianwen.Contracts;
using Qianwen.Contracts.Orders;

namespace Qianwen.Simulations.Verticals.Offers;

/// <summary>Something that will happen to an order, told to the person when it does.</summary>
/// <param name="At">When.</param>
/// <param name="Status">Where the order stands then.</param>
/// <param name="News">What happened.</param>
public sealed record PlannedStep(DateTimeOffset At, MerchantOrderStatus Status, LocalizedText News);

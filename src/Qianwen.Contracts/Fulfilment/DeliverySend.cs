using Qianwen.Contracts.Deliveries;

namespace Qianwen.Contracts.Fulfilment;

/// <summary>A delivery command and the how-many-eth time it is sent; a repeat has another message id and the same key.</summary>
public sealed record DeliverySend(DeliveryCommand Command, int Attempt);

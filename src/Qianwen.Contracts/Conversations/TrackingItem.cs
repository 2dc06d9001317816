namespace Qianwen.Contracts.Conversations;

/// <summary>Where an order is.</summary>
/// <param name="Status"><c>accepted</c>, <c>making</c>, <c>ready</c>, or a delivery status.</param>
public sealed record TrackingItem(
    string Id,
    DateTimeOffset At,
    string? TaskId,
    string Text,
    string OrderKey,
    string Status,
    string? PickupCode = null,
    int? Trip = null,
    int? Trips = null,
    string? Rider = null,
    GeoPoint? Position = null,
    int? DistanceMetres = null,
    DateTimeOffset? Eta = null
) : ConversationItem(Id, At, TaskId);

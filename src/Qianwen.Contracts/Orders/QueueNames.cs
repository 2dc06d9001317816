namespace Qianwen.Contracts.Orders;

/// <summary>The Service Bus queues between the assistant and the outside world. Settings: <c>infra/queues.json</c>.</summary>
public static class QueueNames
{
    public const string MerchantCommands = "merchant-commands";
    public const string MerchantReplies = "merchant-replies";
    public const string PaymentCommands = "payment-commands";
    public const string PaymentReplies = "payment-replies";
    public const string DeliveryCommands = "delivery-commands";
    public const string DeliveryUpdates = "delivery-updates";

    /// <summary>The simulated kitchens' own scheduled steps.</summary>
    public const string KitchenSteps = "kitchen-steps";

    /// <summary>The simulated riders' own scheduled steps.</summary>
    public const string RiderSteps = "rider-steps";

    /// <summary>The name of the setting that holds the Service Bus connection of both apps.</summary>
    public const string Connection = "ServiceBus";
}

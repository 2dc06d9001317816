using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.LocalHost.Hosting.Invocation;

/// <summary>What a queue listener hands to a function.</summary>
internal sealed record QueueDelivery(
    IReadOnlyList<ServiceBusReceivedMessage> Messages,
    LocalServiceBusMessageActions Actions
);

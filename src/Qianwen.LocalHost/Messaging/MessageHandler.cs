using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Messaging;

/// <summary>Handles one delivery: one message, or a batch.</summary>
/// <param name="messages">The messages, locked.</param>
/// <param name="actions">How to settle them.</param>
/// <param name="cancellationToken">Cancelled when the host stops.</param>
public delegate Task MessageHandler(
    IReadOnlyList<ServiceBusReceivedMessage> messages,
    LocalServiceBusMessageActions actions,
    CancellationToken cancellationToken
);

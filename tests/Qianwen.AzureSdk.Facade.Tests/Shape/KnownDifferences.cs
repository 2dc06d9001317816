namespace Qianwen.AzureSdk.Facade.Tests.Shape;

/// <summary>Where the facade and the list differ on purpose.</summary>
internal static class KnownDifferences
{
    /// <summary>Facade types that exist officially but have no heading of their own in the list.</summary>
    public static readonly IReadOnlyList<string> TypesWithoutHeading =
    [
        // Parameter and return types that the listed members name.
        "Azure.Messaging.ServiceBus.ServiceBusMessageState",
        "Azure.Messaging.ServiceBus.ServiceBusSenderOptions",
        "Azure.Messaging.ServiceBus.ServiceBusSessionReceiver",
        "Azure.Messaging.ServiceBus.ServiceBusSessionReceiverOptions",
        "Microsoft.Azure.Functions.Worker.BindingDirection",
        // Holds the extension that the head of the list describes in words.
        "Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilderAspNetCoreExtensions",
    ];

    /// <summary>
    /// Types that nothing here uses. A listed member whose signature names one of them is left out with it.
    /// </summary>
    public static readonly IReadOnlyList<string> TypesLeftOut =
    [
        "AmqpAnnotatedMessage",
        "IWebProxy",
        "RemoteCertificateValidationCallback",
        "ServiceBusMessageBatch",
        "ServiceBusProcessor",
        "ServiceBusRetryOptions",
        "ServiceBusSessionProcessor",
        "ServiceBusTransportType",
        // Durable entities and raw histories.
        "DurableEntityClient",
        "HistoryEvent",
        "TaskOrchestrationEntityFeature",
    ];
}

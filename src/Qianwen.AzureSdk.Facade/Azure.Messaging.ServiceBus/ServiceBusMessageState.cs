namespace Azure.Messaging.ServiceBus;

/// <summary>The state of a message in its queue.</summary>
public enum ServiceBusMessageState
{
    Active = 0,
    Deferred = 1,
    Scheduled = 2,
}

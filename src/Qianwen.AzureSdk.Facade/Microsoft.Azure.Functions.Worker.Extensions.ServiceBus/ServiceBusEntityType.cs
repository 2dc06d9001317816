namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where an output message goes.</summary>
public enum ServiceBusEntityType
{
    Queue = 0,
    Topic = 1,
}

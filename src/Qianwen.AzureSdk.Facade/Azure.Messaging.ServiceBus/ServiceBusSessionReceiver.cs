#nullable disable
using Qianwen.AzureSdk.Facade;

namespace Azure.Messaging.ServiceBus;

/// <summary>A receiver that holds the lock of one session.</summary>
public class ServiceBusSessionReceiver : ServiceBusReceiver
{
    protected ServiceBusSessionReceiver() { }

    public virtual string SessionId => throw FacadeOnly.Called();

    public virtual DateTimeOffset SessionLockedUntil => throw FacadeOnly.Called();

    public virtual Task<BinaryData> GetSessionStateAsync(CancellationToken cancellationToken = default) =>
        throw FacadeOnly.Called();

    public virtual Task SetSessionStateAsync(BinaryData sessionState, CancellationToken cancellationToken = default) =>
        throw FacadeOnly.Called();

    public virtual Task RenewSessionLockAsync(CancellationToken cancellationToken = default) =>
        throw FacadeOnly.Called();
}

using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Qianwen.AzureSdk.Facade.Tests;

/// <summary>What the list of signatures does not say of the types it only mentions.</summary>
public sealed class UnlistedTypeTests
{
    [Fact]
    public void EnumValues_OfUnlistedTypes_AreTheOfficialOnes()
    {
        Assert.Equal(
            [(0, "Active"), (1, "Deferred"), (2, "Scheduled")],
            Enum.GetValues<ServiceBusMessageState>().Select(state => ((int)state, state.ToString()))
        );
        Assert.Equal(
            [(0, "In"), (1, "Out")],
            Enum.GetValues<BindingDirection>().Select(direction => ((int)direction, direction.ToString()))
        );
    }

    [Fact]
    public void SessionReceiver_OfASession_IsAReceiver() =>
        Assert.True(typeof(ServiceBusSessionReceiver).IsSubclassOf(typeof(ServiceBusReceiver)));
}

using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Qianwen.Simulations.Tests;

public sealed class SimulatedPartiesTests
{
    private static readonly IReadOnlyList<Type> Listeners =
    [
        .. typeof(SimulatedParties)
            .Assembly.GetTypes()
            .Where(type => type.GetMethods().Any(method => method.GetParameters().Any(IsQueueTrigger))),
    ];

    [Fact]
    public void Listens_EveryQueueFunction_BelongsToExactlyOneParty() =>
        Assert.All(
            Listeners,
            listener => Assert.Single(SimulatedParties.All, party => SimulatedParties.Listens(listener, [party]))
        );

    [Fact]
    public void Listens_NoParty_NothingListens() =>
        Assert.All(Listeners, listener => Assert.False(SimulatedParties.Listens(listener, [])));

    [Fact]
    public void Listens_Merchant_TakesTheKitchenAlong() =>
        Assert.Equal(
            ["KitchenStepTrigger", "MerchantCommandTrigger"],
            Listeners
                .Where(listener => SimulatedParties.Listens(listener, [SimulatedParties.Merchant]))
                .Select(listener => listener.Name)
                .Order(StringComparer.Ordinal)
        );

    private static bool IsQueueTrigger(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<ServiceBusTriggerAttribute>() is not null;
}

using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Tests.Quotes;

public sealed class DeliveryTariffTests
{
    private static readonly DeliveryTariff Tariff = new(Money.Fen(300), Money.Fen(100), Money.Fen(8_000));

    [Theory]
    [InlineData(0, 300)]
    [InlineData(2_000, 300)]
    [InlineData(2_001, 400)]
    [InlineData(3_000, 400)]
    [InlineData(3_001, 500)]
    [InlineData(8_000, 900)]
    public void Fee_OverADistance_GrowsByTheKilometreBegun(int metres, long expected) =>
        Assert.Equal(Money.Fen(expected), Tariff.Fee(metres, Money.Fen(7_999)));

    [Fact]
    public void Fee_FromTheThresholdOn_IsNothing() => Assert.Equal(Money.Zero(), Tariff.Fee(8_000, Money.Fen(8_000)));
}

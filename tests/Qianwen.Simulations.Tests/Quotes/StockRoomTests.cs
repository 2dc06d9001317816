using Qianwen.Simulations.Marketplace.Quotes;

namespace Qianwen.Simulations.Tests.Quotes;

public sealed class StockRoomTests
{
    private const string Cake = "85c/birthday-cake";
    private const string Tart = "85c/egg-tart";

    [Fact]
    public async Task Take_ManyAtOnce_NeverSellsMoreThanThereIs()
    {
        await using var world = new World();

        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => TakeAsync(world, $"order-{i}", (Cake, 3))));

        Assert.Equal(6, taken.Count(sold => sold));
        Assert.Equal(2, await LeftAsync(world, Cake));
    }

    [Fact]
    public async Task Take_TheSameOrderTwice_TakesItOnce()
    {
        await using var world = new World();

        Assert.True(await TakeAsync(world, "order-1", (Cake, 3)));
        Assert.True(await TakeAsync(world, "order-1", (Cake, 3)));

        Assert.Equal(17, await LeftAsync(world, Cake));
    }

    [Fact]
    public async Task Take_OneOfTwoShort_TakesNeither()
    {
        await using var world = new World();

        Assert.False(await TakeAsync(world, "order-1", (Tart, 5), (Cake, 21)));

        Assert.Equal(400, await LeftAsync(world, Tart));
        Assert.Equal(20, await LeftAsync(world, Cake));
    }

    [Fact]
    public async Task Return_Twice_PutsItBackOnce()
    {
        await using var world = new World();
        await TakeAsync(world, "order-1", (Cake, 3));

        await world.Get<StockRoom>().ReturnAsync(world.Store("85c-xixi"), "order-1", CancellationToken.None);
        await world.Get<StockRoom>().ReturnAsync(world.Store("85c-xixi"), "order-1", CancellationToken.None);

        Assert.Equal(20, await LeftAsync(world, Cake));
    }

    [Fact]
    public async Task Left_OnTheNextDay_IsFullAgain()
    {
        await using var world = new World();
        await TakeAsync(world, "order-1", (Cake, 20));

        world.Time.Advance(TimeSpan.FromHours(11.9));
        Assert.Equal(0, await LeftAsync(world, Cake));
        world.Time.Advance(TimeSpan.FromHours(0.2));

        Assert.Equal(20, await LeftAsync(world, Cake));
    }

    private static async Task<bool> TakeAsync(World world, string order, params (string Item, int Units)[] units) =>
        await world
            .Get<StockRoom>()
            .TakeAsync(
                world.Store("85c-xixi"),
                order,
                units.ToDictionary(unit => unit.Item, unit => unit.Units),
                CancellationToken.None
            )
            is null;

    private static Task<int> LeftAsync(World world, string item)
    {
        var store = world.Store("85c-xixi");
        return world
            .Get<StockRoom>()
            .LeftAsync(store, store.Chain.Menu.Single(candidate => candidate.Id == item), CancellationToken.None);
    }
}

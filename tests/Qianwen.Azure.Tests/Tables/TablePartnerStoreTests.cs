using Qianwen.Azure.Tables;
using Qianwen.Core.Partners;

namespace Qianwen.Azure.Tests.Tables;

public sealed class TablePartnerStoreTests : StoreTestBase
{
    private static readonly Partner Buns = new("buns", new Uri("https://buns.example"), []);

    private TablePartnerStore Partners => field ??= new TablePartnerStore(Tables);

    [Fact]
    public async Task ChangeAsync_NewPartner_IsFoundAsHeWasWritten()
    {
        var key = new PartnerKey("k1", "ab", Time.GetUtcNow(), Time.GetUtcNow().AddDays(1));
        var wanted = Buns with { Keys = [key], Manifest = new Uri("https://buns.example/m") };

        await Partners.ChangeAsync("buns", _ => wanted, None);

        var found = await Partners.FindAsync("buns", None);
        Assert.Equal([key], found!.Keys);
        Assert.Equal((wanted.Origin, wanted.Manifest), (found.Origin, found.Manifest));
        Assert.Equal("buns", Assert.Single(await Partners.ListAsync(None)).Id);
        Assert.Null(await Partners.FindAsync("noodles", None));
    }

    [Fact]
    public async Task ChangeAsync_ThatGivesNothing_LeavesEverything()
    {
        await Partners.ChangeAsync("buns", _ => Buns, None);

        Assert.Null(await Partners.ChangeAsync("buns", _ => null, None));

        Assert.NotNull(await Partners.FindAsync("buns", None));
    }

    [Fact]
    public async Task ChangeAsync_SomebodyElseWasFaster_IsAskedAgain()
    {
        await Partners.ChangeAsync("buns", _ => Buns, None);
        var asked = 0;

        await Partners.ChangeAsync(
            "buns",
            known =>
            {
                if (asked++ == 0)
                {
                    var faster = Partners.ChangeAsync("buns", Key("first"), None);
                    Assert.True(faster.Wait(TimeSpan.FromMinutes(1)));
                }

                return Key("second")(known);
            },
            None
        );

        Assert.Equal(["first", "second"], (await Partners.FindAsync("buns", None))!.Keys.Select(key => key.Id));
        Assert.Equal(2, asked);
    }

    private Func<Partner?, Partner?> Key(string id) =>
        known => known! with { Keys = [.. known.Keys, new PartnerKey(id, "ab", Time.GetUtcNow())] };
}

using Qianwen.Contracts;
using Qianwen.Contracts.People;

namespace Qianwen.Azure.Tests.Tables;

public sealed class TableProfileStoreTests : StoreTestBase
{
    [Fact]
    public async Task GetAsync_NothingSaved_IsBare()
    {
        var profile = await Profiles.GetAsync("lin", None);

        Assert.Equal(("lin", "zh-CN", "Asia/Shanghai"), (profile.PersonId, profile.Locale, profile.TimeZone));
        Assert.Empty(profile.Addresses);
    }

    [Fact]
    public async Task SaveAsync_Twice_KeepsTheLast()
    {
        var home = new SavedAddress("home", "杭州市余杭区", "hangzhou", new GeoPoint(30.28, 120.02), true);
        await Profiles.SaveAsync(new PersonProfile("lin", "林晓", "zh-CN", "Asia/Shanghai", []), None);
        await Profiles.SaveAsync(new PersonProfile("lin", "林晓", "en", "Asia/Shanghai", [home]), None);

        var profile = await Profiles.GetAsync("lin", None);

        Assert.Equal("en", profile.Locale);
        Assert.Equal(home, Assert.Single(profile.Addresses));
    }
}

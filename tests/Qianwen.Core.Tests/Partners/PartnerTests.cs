using Qianwen.Core.Partners;

namespace Qianwen.Core.Tests.Partners;

public sealed class PartnerTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 14, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("https://shop.example/manifest", true)]
    [InlineData("https://SHOP.example/a/b?c=d", true)]
    [InlineData("https://shop.example:443/manifest", true)]
    [InlineData("http://shop.example/manifest", false)]
    [InlineData("https://shop.example:8443/manifest", false)]
    [InlineData("https://shop.example.evil.example/manifest", false)]
    [InlineData("https://evil.example/shop.example", false)]
    [InlineData("https://shop.example@evil.example/manifest", false)]
    [InlineData("https://user:secret@shop.example/manifest", false)]
    [InlineData("http://169.254.169.254/metadata", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/manifest", false)]
    public void Owns_AnAddress_OnlyAtHisOrigin(string address, bool owns) =>
        Assert.Equal(owns, Partner().Owns(new Uri(address, UriKind.RelativeOrAbsolute)));

    [Fact]
    public void EndingKeys_OneThatEndsSooner_KeepsItsEnd()
    {
        var soon = Now.AddMinutes(5);
        var partner = Partner(new PartnerKey("k1", "", Now, soon), new PartnerKey("k2", "", Now));

        var ending = partner.EndingKeys(Now, Now.AddHours(1));

        Assert.Equal([soon, Now.AddHours(1)], ending.Keys.Select(key => key.ExpiresAt!.Value));
    }

    [Fact]
    public void Revoking_Twice_KeepsTheFirstMoment()
    {
        var revoked = Partner(new PartnerKey("k1", "", Now)).Revoking("k1", Now).Revoking("k1", Now.AddHours(1));

        Assert.Equal(Now, revoked.Keys[0].RevokedAt);
        Assert.Equal(0, revoked.ValidKeys(Now));
    }

    private static Partner Partner(params PartnerKey[] keys) => new("shop", new Uri("https://shop.example"), keys);
}

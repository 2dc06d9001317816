namespace Qianwen.Contracts.Tests;

public sealed class GeoPointTests
{
    private static readonly GeoPoint Hangzhou = new(30.2741, 120.1551);
    private static readonly GeoPoint Shanghai = new(31.2304, 121.4737);

    [Fact]
    public void DistanceTo_KnownCities_IsTheGreatCircle() =>
        Assert.InRange(Hangzhou.DistanceTo(Shanghai), 163_000, 166_000);

    [Fact]
    public void DistanceTo_OneDegreeOfLatitude_Is111Kilometres() =>
        Assert.InRange(new GeoPoint(0, 0).DistanceTo(new GeoPoint(1, 0)), 111_100, 111_300);

    [Fact]
    public void DistanceTo_Itself_IsZero() => Assert.Equal(0, Hangzhou.DistanceTo(Hangzhou));

    [Fact]
    public void DistanceTo_EitherWay_IsTheSame() =>
        Assert.Equal(Hangzhou.DistanceTo(Shanghai), Shanghai.DistanceTo(Hangzhou), 6);

    [Fact]
    public void DistanceTo_AcrossTheDateLine_IsTheShortWay() =>
        Assert.InRange(new GeoPoint(0, 179.5).DistanceTo(new GeoPoint(0, -179.5)), 111_000, 111_300);

    [Fact]
    public void DistanceTo_Antipode_IsHalfTheEarth() =>
        Assert.InRange(new GeoPoint(0, 0).DistanceTo(new GeoPoint(0, 180)), 20_015_000, 20_016_000);
}

using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Tests.Catalogue;

public sealed class OpeningHoursTests
{
    [Theory]
    [InlineData("09:30-22:30", "2026-03-02T09:30:00+08:00", true)]
    [InlineData("09:30-22:30", "2026-03-02T09:29:59+08:00", false)]
    [InlineData("09:30-22:30", "2026-03-02T22:29:59+08:00", true)]
    [InlineData("09:30-22:30", "2026-03-02T22:30:00+08:00", false)]
    [InlineData("09:30-22:30", "2026-03-02T02:00:00Z", true)]
    [InlineData("09:30-22:30", "2026-03-02T15:00:00Z", false)]
    [InlineData("00:00-24:00", "2026-03-02T03:00:00+08:00", true)]
    public void IsOpenAt_AnInstant_GoesByTheClockInChina(string hours, string instant, bool expected) =>
        Assert.Equal(
            expected,
            OpeningHours
                .Parse(hours)
                .IsOpenAt(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Theory]
    [InlineData("09:30")]
    [InlineData("9-22")]
    [InlineData("09:30-25:00")]
    [InlineData("09:75-22:00")]
    [InlineData("22:00-09:00")]
    public void Parse_NotHours_IsRefused(string text) => Assert.Throws<FormatException>(() => OpeningHours.Parse(text));

    [Fact]
    public void ToString_OfHours_IsHowTheyAreWritten() =>
        Assert.Equal("09:30-22:00", OpeningHours.Parse("09:30-22:00").ToString());
}

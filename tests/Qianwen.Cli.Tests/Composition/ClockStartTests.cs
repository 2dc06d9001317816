using System.Globalization;
using Qianwen.Cli.Composition;

namespace Qianwen.Cli.Tests.Composition;

public sealed class ClockStartTests
{
    [Theory]
    [InlineData("now", "2026-11-23T03:00", "2026-11-23T03:00")]
    [InlineData("18:00", "2026-11-23T12:00", "2026-11-23T18:00")]
    [InlineData("9:05", "2026-11-23T12:00", "2026-11-24T09:05")]
    public void At_NewData_StartsAsAsked(string option, string now, string expected) =>
        Assert.Equal(Shanghai(expected), ClockStart.Parse(option)!.At(Shanghai(now), null));

    [Theory]
    [InlineData("10h")]
    [InlineData("25:00")]
    [InlineData("")]
    public void Parse_AnythingElse_IsNull(string option) => Assert.Null(ClockStart.Parse(option));

    [Fact]
    public void At_ClockIsAheadOfRealTime_NeverGoesBack()
    {
        var now = Shanghai("2026-11-23T12:00");
        var last = new ClockRecord(now.AddHours(3), now.AddMinutes(-1), 60);

        Assert.Equal(now.AddHours(3).AddMinutes(1), ClockStart.Now.At(now, last));
    }

    [Fact]
    public void At_ClockIsBehindRealTime_CatchesUp()
    {
        var now = Shanghai("2026-11-23T12:00");
        var last = new ClockRecord(now.AddHours(-3), now.AddHours(-3), 1);

        Assert.Equal(now, ClockStart.Now.At(now, last));
    }

    private static DateTimeOffset Shanghai(string local) =>
        new(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}

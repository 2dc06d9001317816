using Qianwen.Core.Conversations;

namespace Qianwen.Core.Tests.Conversations;

public sealed class PersonClockTests
{
    [Theory]
    [InlineData("Asia/Shanghai", "14:00")]
    [InlineData("Europe/Berlin", "08:00")]
    [InlineData("No/Such_Zone", "14:00")]
    public void Time_Zone_IsThePersons(string zone, string expected) =>
        Assert.Equal(expected, new PersonClock(zone).Time(Story.At));
}

using Qianwen.Functions.Limits;
using Qianwen.LocalHost.Time;

namespace Qianwen.Functions.Tests.Limits;

public sealed class CallerPaceTests
{
    private readonly VirtualTimeProvider _time = new();

    [Fact]
    public void Count_ABurst_PassesAndTheNextWaitsForOnePermit()
    {
        var pace = new CallerPace(perMinute: 60, burst: 3, mostCallers: 10, _time);

        Assert.Equal([null, null, null, TimeSpan.FromSeconds(1)], Counts(pace, "a", 4));
    }

    [Fact]
    public void Count_AfterTheWaitItNamed_Passes()
    {
        var pace = new CallerPace(60, 2, 10, _time);
        var wait = Counts(pace, "a", 3)[^1]!.Value;

        _time.Advance(wait);

        Assert.Equal([null, TimeSpan.FromSeconds(1)], Counts(pace, "a", 2));
    }

    [Fact]
    public void Count_AJustShorterWait_DoesNotPass()
    {
        var pace = new CallerPace(60, 1, 10, _time);
        pace.Count("a");

        _time.Advance(TimeSpan.FromMilliseconds(999));

        Assert.Equal(TimeSpan.FromMilliseconds(1), pace.Count("a"));
    }

    [Fact]
    public void Count_AtTheSustainedRate_AlwaysPasses()
    {
        var pace = new CallerPace(60, 1, 10, _time);

        for (var second = 0; second < 100; second++)
        {
            Assert.Null(pace.Count("a"));
            _time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public void Count_RefusedRequests_DoNotLengthenTheWait()
    {
        var pace = new CallerPace(60, 1, 10, _time);

        var waits = Counts(pace, "a", 50);

        Assert.All(waits.Skip(1), wait => Assert.Equal(TimeSpan.FromSeconds(1), wait));
    }

    [Fact]
    public void Count_AnotherCaller_IsCountedByItself()
    {
        var pace = new CallerPace(60, 1, 10, _time);
        Counts(pace, "a", 5);

        Assert.Null(pace.Count("b"));
    }

    [Fact]
    public void Count_MoreCallersThanAreToldApart_ShareOneCountInBoundedMemory()
    {
        var pace = new CallerPace(60, 1, mostCallers: 100, _time);
        for (var caller = 0; caller < 100; caller++)
        {
            Assert.Null(pace.Count($"c{caller}"));
        }

        var more = Enumerable.Range(0, 10_000).Select(caller => pace.Count($"more{caller}")).ToList();

        Assert.Single(more, wait => wait is null);
        Assert.True(pace.Callers <= 101, $"{pace.Callers} are remembered");
    }

    [Fact]
    public void Count_CallersWhoHaveRested_MakeRoom()
    {
        var pace = new CallerPace(60, 1, mostCallers: 2, _time);
        Counts(pace, "a", 2);
        Counts(pace, "b", 2);

        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal([null, null], [pace.Count("c"), pace.Count("d")]);
        Assert.Equal(2, pace.Callers);
    }

    private static List<TimeSpan?> Counts(CallerPace pace, string caller, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => pace.Count(caller))];
}

using Microsoft.Azure.Functions.Worker;
using Qianwen.LocalHost.Hosting.Timers;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Hosting;

public sealed class TimerFunctionTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Nine = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly SampleJournal _journal = new();
    private readonly VirtualTimeProvider _time = new(Nine);
    private LocalDatabase _database = LocalDatabase.InMemory();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Theory]
    [InlineData("0 */5 * * * *", "2026-05-01T09:05:00Z")]
    [InlineData("30 0 3 * * 1-5", "2026-05-04T03:00:30Z")]
    [InlineData("*/5 * * * *", "2026-05-01T09:05:00Z")]
    [InlineData("00:10:00", "2026-05-01T09:10:00Z")]
    public void After_Schedule_IsItsNextFiring(string schedule, string expected) =>
        Assert.Equal(
            DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            TimerSchedule.Parse(schedule).After(Nine)
        );

    [Fact]
    public async Task Timer_TimePasses_FiresAtEachTime()
    {
        await using var host = Build(typeof(EveryFiveMinutes));
        await host.StartAsync();

        await host.RunUntilAsync(() => _journal.Lines.Count == 2);

        Assert.Equal(["09:05:00 False", "09:10:00 False"], _journal.Lines);
    }

    [Fact]
    public async Task RunUntilIdle_OnlyASchedule_EndsAtOnce()
    {
        await using var host = Build(typeof(EveryFiveMinutes));
        await host.StartAsync();

        await host.RunUntilIdleAsync();

        Assert.Equal(Nine, _time.GetUtcNow());
    }

    [Fact]
    public async Task Timer_Throws_FiresAgainAtItsNextTime()
    {
        await using var host = Build(typeof(Failing));
        await host.StartAsync();

        await host.RunUntilAsync(() => _journal.Lines.Count == 2);

        Assert.Equal(["fails", "fails"], _journal.Lines);
    }

    [Fact]
    public async Task Timer_RunOnStartup_FiresAtStart()
    {
        await using var host = Build(typeof(AtStart));
        await host.StartAsync();

        await host.RunUntilAsync(() => _journal.Lines.Count == 1);

        Assert.Equal(Nine, _time.GetUtcNow());
    }

    [Fact]
    public async Task Timer_MissedWhileDown_FiresAtStartAsPastDue()
    {
        await using (var first = Build(typeof(EveryFiveMinutes)))
        {
            await first.StartAsync();
        }

        _database = _database.Restart();
        _time.Advance(TimeSpan.FromMinutes(7));
        await using var second = Build(typeof(EveryFiveMinutes));
        await second.StartAsync();
        await second.RunUntilAsync(() => _journal.Lines.Count == 2);

        Assert.Equal(["09:07:00 True", "09:10:00 False"], _journal.Lines);
    }

    private LocalHost.Hosting.LocalFunctionsHost Build(Type type) =>
        SampleHost.BuildOf(_database, _time, [], [type], _journal);

    private sealed class EveryFiveMinutes(SampleJournal journal, TimeProvider time)
    {
        [Function("Every")]
        public void Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer) =>
            journal.Write($"{time.GetUtcNow():HH:mm:ss} {timer.IsPastDue}");
    }

    private sealed class Failing(SampleJournal journal)
    {
        [Function("Failing")]
        public void Run([TimerTrigger("00:01:00")] TimerInfo timer)
        {
            journal.Write("fails");
            throw new InvalidOperationException($"{timer.IsPastDue}");
        }
    }

    private sealed class AtStart(SampleJournal journal)
    {
        [Function("AtStart")]
        public Task RunAsync([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer)
        {
            journal.Write($"{timer.ScheduleStatus!.Next:O}");
            return Task.CompletedTask;
        }
    }
}

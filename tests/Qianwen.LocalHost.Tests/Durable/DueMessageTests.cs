using Qianwen.LocalHost.Durable.Store;
using Qianwen.LocalHost.Durable.Workers;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Durable;

/// <summary>Timers beyond a number wait on the disk and fire all the same.</summary>
public sealed class DueMessageTests : IDisposable
{
    private const int Limit = 10;
    private readonly VirtualTimeProvider _time = new();
    private readonly SortedDictionary<(DateTime, long), DueMessage> _stored = [];
    private readonly List<string> _fired = [];
    private readonly DueMessages _due;
    private int _failures;

    public DueMessageTests() => _due = new DueMessages(_time, _fired.Add, Limit, Read);

    [Fact]
    public void Add_ManyInAnyOrder_HoldsFewAndFiresAllInOrder()
    {
        foreach (var minute in Enumerable.Range(1, 97).Select(i => i * 41 % 97 + 1))
        {
            Add(minute);
            Assert.InRange(_due.HeldCount, 1, Limit);
        }

        RunToEnd();

        Assert.Equal(Enumerable.Range(1, 97).Select(minute => $"i{minute}"), _fired);
        Assert.Equal(0, _due.HeldCount);
    }

    [Fact]
    public void Load_MoreThanTheLimit_FiresAllAtTheirTimes()
    {
        Enumerable.Range(1, 35).ToList().ForEach(minute => Store(minute));

        _due.Load();
        Assert.Equal(Limit, _due.HeldCount);
        _time.Advance(TimeSpan.FromMinutes(12));
        Assert.Equal("i12", _fired[^1]);
        RunToEnd();

        Assert.Equal(35, _fired.Count);
    }

    [Fact]
    public void Load_AllDueAtOneInstant_FiresEachOnce()
    {
        for (var id = 1; id <= 33; id++)
        {
            Store(5, id);
        }

        _due.Load();
        RunToEnd();

        Assert.Equal(33, _fired.Count);
        Assert.Equal(33, _fired.Distinct().Count());
    }

    [Fact]
    public void Remove_EverythingHeld_TheNextAreReadAndFire()
    {
        Enumerable.Range(1, 15).ToList().ForEach(minute => Store(minute));
        _due.Load();

        for (var id = 1; id <= Limit; id++)
        {
            Forget(id);
        }

        RunToEnd();
        Assert.Equal(["i11", "i12", "i13", "i14", "i15"], _fired);
    }

    [Fact]
    public void Add_EarlierThanEverythingHeld_FiresFirst()
    {
        Enumerable.Range(10, 30).ToList().ForEach(minute => Store(minute));
        _due.Load();

        Add(3);
        _time.AdvanceToNextTimer();

        Assert.Equal(["i3"], _fired);
    }

    [Fact]
    public void Add_NotStoredAndLate_IsHeldThoughStoredOnesAreNot()
    {
        Enumerable.Range(1, 30).ToList().ForEach(minute => Store(minute));
        _due.Load();

        _due.Add(new DueMessage(-7, "again", At(25)));
        RunToEnd();

        Assert.Equal(31, _fired.Count);
        Assert.Equal("again", _fired[24]);
    }

    [Fact]
    public void Read_Fails_IsTriedAgainASecondLater()
    {
        Enumerable.Range(1, 15).ToList().ForEach(minute => Store(minute));
        _due.Load();
        _failures = 2;

        RunToEnd();

        Assert.Equal(15, _fired.Count);
        Assert.Equal(0, _failures);
    }

    [Fact]
    public void Load_FirstReadFails_IsTriedAgain()
    {
        Enumerable.Range(1, 5).ToList().ForEach(minute => Store(minute));
        _failures = 1;

        _due.Load();
        RunToEnd();

        Assert.Equal(5, _fired.Count);
    }

    public void Dispose() => _due.Dispose();

    private DateTime At(int minute) => _time.GetUtcNow().UtcDateTime.AddMinutes(minute);

    private void Add(int minute) => _due.Add(Store(minute));

    private DueMessage Store(int minute, int? id = null)
    {
        var message = new DueMessage(id ?? minute, $"i{id ?? minute}", At(minute));
        _stored.Add((message.Due, message.Id), message);
        return message;
    }

    private void Forget(int id)
    {
        _stored.Remove(_stored.First(pair => pair.Value.Id == id).Key);
        _due.Remove(id);
    }

    private void RunToEnd()
    {
        while (_time.AdvanceToNextTimer()) { }
    }

    private List<DueMessage>? Read(DueMessage? after, int limit)
    {
        if (_failures > 0)
        {
            _failures--;
            return null;
        }

        return
        [
            .. _stored
                .Values.Where(message =>
                    after is null || (message.Due, message.Id).CompareTo((after.Due, after.Id)) > 0
                )
                .Take(limit),
        ];
    }
}

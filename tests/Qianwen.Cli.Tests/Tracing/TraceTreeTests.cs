using Qianwen.Cli.Tracing;
using static Qianwen.Cli.Tests.Tracing.Spans;

namespace Qianwen.Cli.Tests.Tracing;

public sealed class TraceTreeTests
{
    [Fact]
    public void Lines_SpansInAnyOrder_AreATreeInTheOrderOfTheirBeginnings()
    {
        var lines = TraceTree.Lines([
            Span("second", "3", "1", startsAt: 20, takes: 5),
            Span("below", "4", "2", startsAt: 12, takes: 2),
            Span("request", "1", null, takes: 1500),
            Span("first", "2", "1", startsAt: 10, takes: 8),
        ]);

        Assert.Equal(
            [
                "    0.000 s     1500.0 ms  request",
                "    0.010 s        8.0 ms  ├─ first",
                "    0.012 s        2.0 ms  │  └─ below",
                "    0.020 s        5.0 ms  └─ second",
            ],
            lines
        );
    }

    [Fact]
    public void Lines_ParentNotTold_SpanIsAtTheTop()
    {
        var lines = TraceTree.Lines([Span("orphan", "2", "9"), Span("below", "3", "2", startsAt: 1)]);

        Assert.Equal(["    0.000 s        1.0 ms  orphan", "    0.001 s        1.0 ms  └─ below"], lines);
    }

    [Fact]
    public void Lines_Failure_IsShownOnOneLine()
    {
        var line = Assert.Single(TraceTree.Lines([Span("send", "1", null, error: "the queue\nis full")]));

        Assert.EndsWith("send  ! the queue is full", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Duration_OfATrace_IsFromTheFirstBeginningToTheLastEnd() =>
        Assert.Equal(
            TimeSpan.FromMilliseconds(45),
            TraceTree.Duration([
                Span("a", "1", null, startsAt: 5, takes: 10),
                Span("b", "2", null, startsAt: 20, takes: 30),
            ])
        );
}

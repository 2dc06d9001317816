using System.Diagnostics;
using System.Text.Json;
using Qianwen.Cli.Tracing;
using static Qianwen.Cli.Tests.Tracing.Spans;

namespace Qianwen.Cli.Tests.Tracing;

public sealed class TraceFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, "traces.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_Task_IsItsTraceThenThoseItIsLinkedTo()
    {
        var file = new TraceFile([
            Span("orchestration:TaskOrchestrator", "1", null, instance: "t-1", links: "bb"),
            Span("activity", "2", "1"),
            Span("decision", "3", null, trace: "bb"),
            Span("other", "4", null, trace: "cc"),
        ]);

        var traces = file.Of("t-1");

        Assert.Equal(["1", "2"], traces[0].Select(span => span.SpanId));
        Assert.Equal("decision", Assert.Single(traces[1]).Name);
        Assert.Equal(2, traces.Count);
        Assert.Empty(file.Of("t-2"));
    }

    [Fact]
    public void LastTask_OfSeveral_IsTheOneThatEndedLast()
    {
        var file = new TraceFile([
            Span("orchestration:TaskOrchestrator", "1", null, startsAt: 5, takes: 100, instance: "t-late"),
            Span("orchestration:TaskOrchestrator", "2", null, startsAt: 9, instance: "t-early"),
            Span("orchestration:PurchaseOrchestrator", "3", null, startsAt: 900, instance: "t-late:buy"),
        ]);

        Assert.Equal("t-late", file.LastTask);
    }

    [Fact]
    public void Read_LineBeingWritten_IsLeftOut()
    {
        var whole = JsonSerializer.Serialize(Span("a", "1", null), JsonSerializerOptions.Web);
        File.WriteAllText(Path, $"{whole}\n{whole[..20]}");

        Assert.Equal("a", Assert.Single(TraceFile.Read(Path).Of("aa")[0]).Name);
    }

    [Fact]
    public void Read_WhatWasRecorded_HasNameParentTagsErrorAndLinks()
    {
        using var source = new ActivitySource("Qianwen.Tests");
        var link = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), default);
        string trace;
        using (new SpanRecorder(Path))
        {
            using var parent = source.StartActivity("parent")!;
            trace = parent.TraceId.ToHexString();
            using var child = source.StartActivity(
                ActivityKind.Producer,
                parent.Context,
                new ActivityTagsCollection { ["messaging.message.id"] = "m1" },
                [new ActivityLink(link)],
                default,
                "send q"
            )!;
            child.SetStatus(ActivityStatusCode.Error, "full");
        }

        var spans = TraceFile.Read(Path).Of(trace)[0];
        var sent = spans.Single(span => span.Name == "send q");
        Assert.Equal(spans.Single(span => span.Name == "parent").SpanId, sent.ParentId);
        Assert.Equal(("producer", "full", "m1"), (sent.Kind, sent.Error, sent.Tags["messaging.message.id"]));
        Assert.Equal([link.TraceId.ToHexString()], sent.Links);
    }
}

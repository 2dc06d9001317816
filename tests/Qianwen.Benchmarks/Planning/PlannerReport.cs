using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Qianwen.Benchmarks.Reporting;

namespace Qianwen.Benchmarks.Planning;

/// <summary>How long the embedded planner takes for a sentence, and how long its index takes to build.</summary>
internal static class PlannerReport
{
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private static IConfig Config =>
        ManualConfig
            .CreateEmpty()
            .AddJob(
                Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)
                    .WithWarmupCount(2)
                    .WithIterationCount(5)
                    .WithIterationTime(TimeInterval.FromMilliseconds(40))
                    .WithEvaluateOverhead(false)
                    .WithGcForce(false)
            )
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "qianwen-benchmarks"));

    public static Task<Section> RunAsync()
    {
        Warm();
        var summary = BenchmarkRunner.Run<PlannerBenchmark>(Config);
        return Task.FromResult(
            new Section(
                "Planner",
                $"""
                One sentence through `EmbeddedPlanner`, warm, on one thread. Median and p99 are over single calls, timed one by one
                (up to 3,000 calls or {Budget.TotalSeconds} s); the other figures are BenchmarkDotNet's (short job, in process): the median
                of the iterations' means, and bytes allocated a call. The bar is a median under 1 ms and a p99 under 5 ms. The baseline
                looks for every name in the sentence, one after another, and understands nothing beyond; the ratio is baseline over
                planner, so below 1× the scan was faster. The large vocabulary has 200,000 generated names more, half of them with the
                market, the others spread over the providers of the other families.

                {Sentences(summary)}
                Building the index, median of 5; the names of the large vocabulary are those of the market and 200,000 generated
                ones. The index of near names is built at the first name that is not found as written.

                {IndexReport.Table()}
                Until the first sentence is understood; the bar is a start-up under 2 s:

                {StartReport.Table()}
                What was said:

                {string.Join('\n', Enum.GetValues<Said>().Select(said => $"- {said}: {PlannerWorld.Text(said)}"))}
                """
            )
        );
    }

    /// <summary>Lets the runtime compile the planner fully, so that the first sentences are not measured in half-compiled code.</summary>
    private static void Warm()
    {
        foreach (var words in Enum.GetValues<Words>())
        {
            var requests = Enum.GetValues<Said>().Select(PlannerWorld.Of(words).RequestOf).ToList();
            Sample.OfWarmCalls(() => requests.ForEach(request => PlannerWorld.Plan(request)), WarmUp);
        }
    }

    private static MarkdownTable Sentences(Summary summary)
    {
        var table = new MarkdownTable(
            3,
            "Vocabulary",
            "Said",
            "Understood as",
            "Median",
            "p99",
            "Mean a call",
            "Allocated",
            "Scan (baseline)",
            "Ratio"
        );
        foreach (var words in Enum.GetValues<Words>())
        {
            foreach (var said in Enum.GetValues<Said>())
            {
                AddSentence(table, summary, words, said);
            }
        }

        return table;
    }

    private static void AddSentence(MarkdownTable table, Summary summary, Words words, Said said)
    {
        var request = PlannerWorld.Of(words).RequestOf(said);
        var single = Sample.OfWarmCalls(() => PlannerWorld.Plan(request), Budget);
        var plan = Find(summary, nameof(PlannerBenchmark.Plan), words, said);
        var scan = Find(summary, nameof(PlannerBenchmark.Scan), words, said);
        table.Add(
            words.ToString(),
            said.ToString(),
            PlannerWorld.Plan(request).Kind.ToString(),
            Figures.Milliseconds(single.Median),
            Figures.Milliseconds(single.P99),
            Figures.Milliseconds(Median(plan)),
            Figures.Count((plan.GcStats.GetBytesAllocatedPerOperation(plan.BenchmarkCase) ?? 0) / 1024.0) + " KiB",
            Figures.Milliseconds(Median(scan)),
            Figures.Ratio(Median(scan).Ticks, Median(plan).Ticks)
        );
    }

    private static BenchmarkReport Find(Summary summary, string method, Words words, Said said) =>
        summary.Reports.Single(report =>
            report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method
            && Equals(report.BenchmarkCase.Parameters[nameof(PlannerBenchmark.Words)], words)
            && Equals(report.BenchmarkCase.Parameters[nameof(PlannerBenchmark.Said)], said)
        );

    private static TimeSpan Median(BenchmarkReport report) =>
        TimeSpan.FromMicroseconds(
            (
                report.ResultStatistics ?? throw new InvalidOperationException($"{report.BenchmarkCase} did not run.")
            ).Median / 1000
        );
}

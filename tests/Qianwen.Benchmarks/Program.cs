using Qianwen.Benchmarks.Costs;
using Qianwen.Benchmarks.Durable;
using Qianwen.Benchmarks.Orders;
using Qianwen.Benchmarks.Planning;
using Qianwen.Benchmarks.Queues;
using Qianwen.Benchmarks.Reporting;

var reports = new (string Name, Func<Task<Section>> Run)[]
{
    ("planner", PlannerReport.RunAsync),
    ("recognisers", RecogniserReport.RunAsync),
    ("durable", DurableReport.RunAsync),
    ("waiting", WaitingReport.RunAsync),
    ("queues", QueueReport.RunAsync),
    ("orders", OrderReport.RunAsync),
    ("costs", CostReport.RunAsync),
};
var wanted = reports.Where(report => args.Contains(report.Name)).ToList();
if (wanted.Count == 0 || wanted.Count < args.Length)
{
    Console.Error.WriteLine($"usage: {string.Join(" | ", reports.Select(report => report.Name))}");
    return 1;
}

var results = ResultsFile.BesideTheSource([.. reports.Select(report => report.Name)]);
foreach (var (name, run) in wanted)
{
    var section = await run();
    Console.WriteLine(section.Markdown);
    results.Put(name, section);
}

return 0;

using Qianwen.Benchmarks.Reporting;
using Qianwen.Benchmarks.Storage;
using Qianwen.LocalHost.Storage;

namespace Qianwen.Benchmarks.Orders;

/// <summary>How many whole orders a second the local host brings from the sentence to the receipt.</summary>
internal static class OrderReport
{
    private const int Orders = 50;
    private const int Rounds = 3;

    public static async Task<Section> RunAsync()
    {
        List<Throughput> memory = [];
        List<Throughput> grouped = [];
        List<Throughput> alone = [];
        for (var round = 0; round < Rounds; round++)
        {
            memory.Add(await InMemoryAsync());
            grouped.Add(await OnFileAsync(commitsInGroups: true));
            alone.Add(await OnFileAsync(commitsInGroups: false));
        }

        var baseline = Median(alone).Rate;
        var table = new MarkdownTable(1, "Database", "Orders", "One order takes of it", "Commits an order", "Ratio");
        Add(table, "file, one commit a write (baseline)", Median(alone), baseline);
        Add(table, "file, group commit", Median(grouped), baseline);
        Add(table, "memory, group commit", Median(memory), baseline);
        return new Section(
            "Whole orders",
            $"""
            {Orders} orders of two cups each, half of them in Chinese and half in English, all at once: sentence, plan, quotes, proposal, yes,
            payment, kitchen, riders, delivery, receipt. Assistant and simulated outside world run in one process over HTTP in
            memory, in virtual time, after one order to warm up; a client that looks for proposals and receipts is included. Medians
            of {Rounds} runs each, in turns.

            {table}
            """
        );
    }

    private static void Add(MarkdownTable table, string database, Throughput run, double baseline) =>
        table.Add(
            database,
            Figures.PerSecond(run.Rate),
            Figures.Milliseconds(run.Elapsed / run.Count),
            Figures.Count(run.CommitsEach),
            Figures.Ratio(run.Rate, baseline)
        );

    private static async Task<Throughput> InMemoryAsync()
    {
        await using var database = LocalDatabase.InMemory();
        return await RunAsync(database);
    }

    private static async Task<Throughput> OnFileAsync(bool commitsInGroups)
    {
        await using var file = new FileDatabase(commitsInGroups);
        return await RunAsync(file.Database);
    }

    private static async Task<Throughput> RunAsync(LocalDatabase database)
    {
        await using var batch = await OrderBatch.StartAsync(database);
        return await Throughput.MeasureAsync(database, Orders, () => batch.OrderAsync(Orders));
    }

    private static Throughput Median(IEnumerable<Throughput> runs) =>
        runs.OrderBy(run => run.Rate).ElementAt(Rounds / 2);
}

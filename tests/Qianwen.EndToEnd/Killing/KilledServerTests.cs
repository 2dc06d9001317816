using System.Text.Json;
using Qianwen.Cli.Composition;
using Qianwen.Contracts.Jobs;
using Qianwen.Core.Jobs;
using Qianwen.LocalHost.Storage;

namespace Qianwen.EndToEnd.Killing;

/// <summary>
/// <c>kill -9</c> of the real server while many people order over HTTP: nothing is lost, nothing happens twice. When the
/// server dies, in requests and milliseconds, follows from a seed.
/// </summary>
public sealed class KilledServerTests : IDisposable
{
    private const int OrdersEach = 4;
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    /// <summary>How long the last server serves, in real time; what is not over then goes on in virtual time.</summary>
    private static readonly TimeSpan LastService = TimeSpan.FromSeconds(10);
    private static readonly TimeProvider RealTime = TimeProvider.System;
    private static readonly string[] People = ["lin", "wang", "chen", "zoe"];
    private static readonly string[] Sentences =
    [
        "点两杯霸王茶姬的伯牙绝弦",
        "two lattes from Luckin, less ice",
        "来两杯喜茶的多肉葡萄",
        "三杯蜜雪冰城的冰鲜柠檬水",
    ];

    /// <summary>When the server dies, as shares of the requests that all orders take; the clock hurries more each time.</summary>
    private static readonly (double First, double Last, int NextSpeed)[] Moments =
    [
        (0.05, 0.30, 20),
        (0.35, 0.60, 40),
        (0.65, 0.85, 300),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("qianwen-killed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    public async Task Orders_ServerKilledUnderLoad_AreAllAccountedForOnce(int seed)
    {
        using var patience = new CancellationTokenSource(LongestRun, RealTime);
        using var service = CancellationTokenSource.CreateLinkedTokenSource(patience.Token);
        List<TaskView> told;
        await using (var server = new DyingServer(_folder, RealTime))
        {
            var progress = new Progress();
            await server.StartAsync(speed: 20, "10:30", patience.Token);
            var orders = Order(server, progress, service.Token);
            await KillAgainAndAgainAsync(server, progress, new Random(seed), orders.Count, patience.Token);
            service.CancelAfter(LastService);
            told = [.. await Task.WhenAll(orders)];
            await server.KillAsync();
            Assert.Equal(Moments.Length + 1, server.Deaths);
        }

        await AccountForAsync(told);
    }

    private static List<Task<TaskView>> Order(
        DyingServer server,
        Progress progress,
        CancellationToken cancellationToken
    ) =>
        [
            .. from person in People
            from number in Enumerable.Range(0, OrdersEach)
            let customer = new Customer(server, person, $"{person}-{number}", RealTime, progress)
            select customer.BuyAsync(Sentences[number % Sentences.Length], cancellationToken),
        ];

#pragma warning disable CA5394 // Chance by seed, not a secret.
    private static async Task KillAgainAndAgainAsync(
        DyingServer server,
        Progress progress,
        Random chance,
        int orders,
        CancellationToken cancellationToken
    )
    {
        const int StepsOfAnOrder = 4;
        foreach (var (first, last, nextSpeed) in Moments)
        {
            var step = (first + ((last - first) * chance.NextDouble())) * orders * StepsOfAnOrder;
            await progress.ReachesAsync((int)step).WaitAsync(cancellationToken);
            await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(300)), RealTime, cancellationToken);
            await server.KillAsync();
            await server.StartAsync(nextSpeed, null, cancellationToken);
        }
    }
#pragma warning restore CA5394

    /// <summary>What the data folder says, once what is left to do was done: the rules hold, and it is what the API told.</summary>
    private async Task AccountForAsync(List<TaskView> told)
    {
        await using var world = await World.OnAsync(
            LocalDatabase.Open(DataFolder.Open(_folder)!.Database),
            ShownLast() + TimeSpan.FromMinutes(10)
        );
        await world.SettleAsync();

        var books = await Books.ReadAsync(world);
        Assert.Equal(People.Length * OrdersEach, books.Tasks.Count);
        Assert.Equal(told.Select(task => task.Id).Order(), books.Tasks.Select(task => task.Id).Order());
        var over = told.Where(task => task.Status.IsOver()).Select(task => $"{task.Id} {task.Status}").Order().ToList();
        Assert.Equal(over, over.Intersect(books.Tasks.Select(task => $"{task.Id} {task.Status}")));
        Assert.Equal(books.Tasks.Count(task => task.Status == JobStatus.Completed), books.Delivered.Count);
        Assert.True(
            books.Delivered.Count >= told.Count / 2,
            $"Only {books.Delivered.Count} of {told.Count} orders came to the door: {string.Join(", ", books.Tasks.Select(task => task.Status))}"
        );
    }

    private DateTimeOffset ShownLast()
    {
        using var clock = JsonDocument.Parse(File.ReadAllText(DataFolder.Open(_folder)!.Clock));
        return clock.RootElement.GetProperty("shows").GetDateTimeOffset();
    }
}

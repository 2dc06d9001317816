using Qianwen.Cli.Composition;
using Qianwen.Contracts.Jobs;
using Qianwen.Simulations.Faults;

namespace Qianwen.EndToEnd.Golden;

/// <summary>A person's story through the whole system, of which every orchestration's history is kept.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Fault">What goes wrong in the world outside.</param>
/// <param name="Tell">The story.</param>
public sealed record GoldenStory(string Name, string? Fault, Func<World, Task> Tell)
{
    private const string AtFour = "点40杯霸王茶姬的伯牙绝弦，下午四点送到";

    /// <summary>The stories, by name.</summary>
    public static IReadOnlyDictionary<string, GoldenStory> All { get; } =
        new GoldenStory[]
        {
            new("delivered", null, world => world.BuyAsync(Shopping.FortyCups)),
            new("declined", null, DeclineAsync),
            new("expired", null, ExpireAsync),
            new("changed", null, ChangeAsync),
            new("cancelled", null, CancelAsync),
            new("small-talk", null, world => world.AskAsync("hello there")),
            new("price-change", FaultProfiles.PriceChange, world => world.BuyAsync(Shopping.FortyCupsEnglish)),
            new("sold-out", FaultProfiles.SoldOut, world => world.BuyAsync(Shopping.FortyCups)),
            new("store-refuses", FaultProfiles.StoreRefuses, world => world.BuyAsync(Shopping.FortyCups)),
            new("store-gives-up", FaultProfiles.StoreRefusesAfterPayment, world => world.BuyAsync(Shopping.FortyCups)),
            new("payment-declined", FaultProfiles.PaymentDeclined, world => world.BuyAsync(Shopping.FortyCups)),
            new("capture-fails", FaultProfiles.CaptureFails, world => world.BuyAsync(Shopping.FortyCups)),
            new("rider-cancels", FaultProfiles.RiderCancels, world => world.BuyAsync(Shopping.FortyCups)),
        }.ToDictionary(story => story.Name);

    /// <summary>Tells it and returns the history of every execution, as far as it was seen; one of each shape.</summary>
    public async Task<IReadOnlyList<GoldenHistory>> RecordAsync()
    {
        var seen = new Dictionary<string, GoldenHistory>();
        await using var world = await World.StartAsync(Fault, atRest: present => LookAsync(present, seen));
        await Tell(world);
        await world.RunToEndAsync();
        await LookAsync(world, seen);
        return [.. seen.Values.DistinctBy(history => (history.Orchestrator, history.Shape))];
    }

    /// <summary>Continuing as new forgets the history before, so it is looked at whenever everything rests.</summary>
    private static async Task LookAsync(World world, Dictionary<string, GoldenHistory> seen)
    {
        await foreach (var instance in world.Host.Durable(AssistantComposition.Assistant).GetAllInstancesAsync())
        {
            var log = await world.Host.HistoryAsync(AssistantComposition.Assistant, instance.InstanceId);
            if (log.FirstOrDefault(entry => entry.Kind == "ExecutionStarted") is { } start)
            {
                seen[$"{instance.InstanceId} {start.Json}"] = GoldenHistory.Of(instance.InstanceId, log);
            }
        }
    }

    private static async Task DeclineAsync(World world)
    {
        await world.AskAsync(Shopping.FortyCups);
        await world.DeclineAsync();
    }

    private static async Task ExpireAsync(World world)
    {
        await world.AskAsync(Shopping.FortyCupsEnglish);
        await world.WaitForTaskAsync(JobStatus.Proposed);
    }

    private static async Task ChangeAsync(World world)
    {
        await world.AskAsync(Shopping.FortyCups);
        await world.WaitForTaskAsync(JobStatus.Proposed);
        await world.AskAsync("改成30杯");
        await world.AcceptAsync();
    }

    private static async Task CancelAsync(World world)
    {
        await world.AskAsync(AtFour);
        await world.AcceptAsync();
        await world.WaitForTaskAsync(JobStatus.Fulfilling);
        await world.PassAsync(TimeSpan.FromMinutes(1));
        await world.AskAsync("取消订单");
    }
}

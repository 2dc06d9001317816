using System.Globalization;
using Qianwen.Contracts.Orders;
using Qianwen.Core.Jobs;
using Qianwen.LocalHost.Faults;
using Qianwen.Simulations.Faults;

namespace Qianwen.EndToEnd;

/// <summary>
/// Everything goes wrong at once: a fault of the outside world, queues that misbehave, and a process that dies twice. The
/// order may end in many ways; the invariants hold in all of them.
/// </summary>
public sealed class RandomisedTests
{
    private static readonly string[] Sentences =
    [
        Shopping.FortyCups,
        Shopping.FortyCupsEnglish,
        "来两杯拿铁",
        "两杯霸王茶姬的伯牙绝弦，大杯，少冰",
        "two lattes, one oat milk one without sugar, and a croissant, under 90 yuan",
    ];

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, 24)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Order_EverythingGoesWrong_TheInvariantsHold(int seed)
    {
#pragma warning disable CA5394 // Chance by seed, not a secret.
        var chance = new Random(seed);
        var rates = new MessageFaultRates
        {
            Duplicate = chance.NextDouble() * 0.5,
            Delay = chance.NextDouble() * 0.3,
            Reorder = chance.NextDouble() * 0.5,
            LongestDelay = TimeSpan.FromSeconds(chance.Next(1, 90)),
        };
        var settings = new Dictionary<string, string?>
        {
            [$"{SimulationFaultOptions.Section}:Times"] = chance.Next(0, 3).ToString(CultureInfo.InvariantCulture),
            [$"{SimulationFaultOptions.Section}:Probability"] = "0.7",
            [$"{SimulationFaultOptions.Section}:Seed"] = seed.ToString(CultureInfo.InvariantCulture),
        };
        var deaths = new[] { chance.Next(1, 350), chance.Next(1, 250) };
        var points = new[] { (CrashPoint)chance.Next(2), (CrashPoint)chance.Next(2) };
        var fault = FaultProfiles.All[chance.Next(FaultProfiles.All.Count)];
        var sentence = Sentences[chance.Next(Sentences.Length)];
#pragma warning restore CA5394

        await using var world = await World.StartAsync(
            fault,
            settings: settings,
            queueFaults: new MessageFaults(seed, Queues.ToDictionary(queue => queue, _ => rates)),
            deaths: past => past < deaths.Length ? new CrashAtCommit(deaths[past], points[past]) : null
        );

        var task = await world.BuyAsync(sentence);

        Assert.True(task.Status.IsOver(), $"{fault}: {task.Status}");
    }

    private static string[] Queues =>
        [
            QueueNames.MerchantCommands,
            QueueNames.MerchantReplies,
            QueueNames.PaymentCommands,
            QueueNames.PaymentReplies,
            QueueNames.DeliveryCommands,
            QueueNames.DeliveryUpdates,
            QueueNames.KitchenSteps,
            QueueNames.RiderSteps,
        ];
}

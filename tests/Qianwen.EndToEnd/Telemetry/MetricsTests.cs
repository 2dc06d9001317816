using Microsoft.Extensions.DependencyInjection;
using Qianwen.Cli.Composition;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Core.Cases;

namespace Qianwen.EndToEnd.Telemetry;

public sealed class MetricsTests
{
    private static readonly TimeSpan Thought = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Buy_ToTheDoor_MeasuresTaskMoneyAndQueuesOnTheWorldsClock()
    {
        await using var world = await World.StartAsync();
        using var measured = new Measurements(world);

        await world.SayAsync(Shopping.FortyCups);
        await world.WaitForTaskAsync(JobStatus.Proposed);
        await world.PassAsync(Thought);
        await world.AcceptAsync();
        var task = await world.WaitForTaskAsync(JobStatus.Completed);
        await world.SettleAsync();

        var over = Assert.Single(measured.Of("qianwen.tasks"));
        Assert.Equal((1, "completed"), (over.Value, over.Tags["qianwen.task.outcome"]));
        Assert.InRange(Assert.Single(measured.Of("qianwen.task.time_to_proposal")).Value, 0, 10);
        Assert.Equal(
            Thought.TotalSeconds,
            Assert.Single(measured.Of("qianwen.task.time_to_confirm")).Value,
            tolerance: 1
        );
        var door = Assert.Single(measured.Of("qianwen.task.time_to_door")).Value;
        Assert.Equal((task.UpdatedAt - task.CreatedAt).TotalSeconds, door);
        Assert.Equal(
            [(double)task.Cart!.Total.Amount, -task.Cart.Total.Amount],
            measured.Of("qianwen.money.in_flight").Select(one => one.Value)
        );
        Assert.Superset(
            new HashSet<object?> { nameof(PaymentReply), nameof(MerchantReply), nameof(DeliveryUpdate) },
            measured.Of("qianwen.queue.age").Select(one => one.Tags["qianwen.message.kind"]).ToHashSet()
        );
    }

    [Fact]
    public async Task Buy_StoreRefuses_CountsTheTaskOnceAndLeavesNoMoneyInFlight()
    {
        await using var world = await World.StartAsync("sold_out");
        using var measured = new Measurements(world);

        await world.BuyAsync(Shopping.FortyCups);

        Assert.Single(measured.Of("qianwen.tasks"));
        Assert.Single(measured.Of("qianwen.task.time_to_proposal"));
        Assert.Equal(0, measured.Of("qianwen.money.in_flight").Sum(one => one.Value));
    }

    [Fact]
    public async Task Case_OfAnUnknownOutcomeOpenedTwice_IsCountedOnceAndOpen()
    {
        await using var world = await World.StartAsync();
        using var measured = new Measurements(world);
        var cases = world.Host.Services(AssistantComposition.Assistant).GetRequiredService<ICaseStore>();
        var unknown = new OpenCase(
            "o-1:payment_unknown",
            "payment_unknown",
            "t-1",
            "lin",
            Money.Fen(580),
            "",
            World.Noon
        );

        await cases.OpenAsync(unknown, default);
        await cases.OpenAsync(unknown, default);

        Assert.Equal("payment_unknown", Assert.Single(measured.Of("qianwen.cases.opened")).Tags["qianwen.case.code"]);
        Assert.Equal(
            [(true, 1), (false, 0)],
            measured
                .Of("qianwen.cases.open")
                .Select(one => (one.Tags["qianwen.case.unknown_outcome"] is true, (int)one.Value))
        );
    }

    [Fact]
    public async Task Tags_OfEveryMeasurement_NameNobodyAndNothing()
    {
        await using var world = await World.StartAsync();
        using var measured = new Measurements(world);

        await world.BuyAsync(Shopping.FortyCups);

        var task = (await world.FindTaskAsync())!;
        Assert.NotEmpty(measured.All);
        foreach (var (instrument, _, tags) in measured.All.Where(one => one.Instrument.Meter.Name == "Qianwen"))
        {
            Assert.NotNull(instrument.Description);
            Assert.NotNull(instrument.Unit);
            Assert.All(
                tags.Values.Select(value => value?.ToString() ?? ""),
                value =>
                {
                    Assert.DoesNotContain(task.Id, value, StringComparison.Ordinal);
                    Assert.NotEqual(world.Person, value);
                    Assert.DoesNotContain(task.ConversationId, value, StringComparison.Ordinal);
                }
            );
        }
    }
}

using Microsoft.Extensions.Options;
using Qianwen.Functions.Http;
using Qianwen.Functions.Limits;
using Qianwen.Functions.Tests.Http;

namespace Qianwen.Functions.Tests.Limits;

public sealed class StreamSlotsTests
{
    [Fact]
    public void TryTake_MoreThanOnePersonMayHold_IsRefusedUntilOneIsGivenBack()
    {
        var slots = new StreamSlots(Options.Create(new LimitsOptions { StreamsPerPerson = 2 }));
        var first = slots.TryTake("lin");
        using var second = slots.TryTake("lin");

        Assert.Null(slots.TryTake("lin"));
        using var others = slots.TryTake("wang");
        Assert.NotNull(others);

        first!.Dispose();
        first.Dispose();
        using var third = slots.TryTake("lin");
        Assert.NotNull(third);
        Assert.Null(slots.TryTake("lin"));
    }

    [Fact]
    public async Task Stream_OverTheLimit_Is429AndTheNextAfterOneIsClosedIsServed()
    {
        var settings = ApiHost.DefaultSettings;
        settings["Limits:StreamsPerPerson"] = "1";
        await using var api = await ApiHost.StartAsync(settings);
        var events = $"conversations/{await api.NewConversationAsync()}/events";
        using (api.Service<StreamSlots>().TryTake("lin"))
        {
            var refused = await api.GetAsync(events);

            refused.AssertProblem(429, ProblemTypes.TooManyRequests);
            Assert.Equal("5", refused.Headers["Retry-After"]);
        }

        Assert.Equal(200, (await api.GetAsync($"{events}?until=idle")).Status);
        Assert.Equal(200, (await api.GetAsync($"{events}?until=idle")).Status);
    }
}

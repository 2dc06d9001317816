using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using static Qianwen.Azure.Tests.OpenAI.ScriptedAnswer;

namespace Qianwen.Azure.Tests.OpenAI;

public sealed class EffortTests
{
    private static readonly ConversationContext Proposed = new(
        [],
        Proposal: new OpenProposal("t-1", "hash", [], Money.Fen(100))
    );

    [Theory]
    [InlineData("hello there")]
    [InlineData("order two lattes please")]
    [InlineData("来两杯拿铁")]
    [InlineData("")]
    [InlineData("\"book a hotel\"")]
    public async Task Sentence_ThatTheEmbeddedPlannerIsSureOf_TakesNoCall(string utterance)
    {
        await using var test = await ModelUnderTest.StartAsync([("Routing", "ByNeed")], null);

        await test.PlanAsync(utterance);

        Assert.Empty(test.Model.Requests);
        Assert.Equal(1, test.Measured("qianwen.planner.turns", "embedded"));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("不要了")]
    public async Task Decision_OnAProposal_NeverTakesACall(string utterance)
    {
        await using var test = await ModelUnderTest.StartAsync();

        var result = await test.PlanAsync(utterance, Proposed);

        Assert.NotNull(result.Decision);
        Assert.Empty(test.Model.Requests);
    }

    [Fact]
    public async Task Sentence_OfSeveralWishes_TakesACall()
    {
        await using var test = await ModelUnderTest.StartAsync(
            [("Routing", "ByNeed")],
            null,
            File("several-calls.json")
        );

        var result = await test.PlanAsync(
            "fly to Shanghai tomorrow, a hotel near the Bund for two nights, and a car from the airport"
        );

        Assert.Single(test.Model.Requests);
        Assert.Equal(3, result.Legs.Count);
    }

    [Fact]
    public async Task Sentence_TooLongForAnybody_TakesNoCall()
    {
        await using var test = await ModelUnderTest.StartAsync();

        await test.PlanAsync(new string('x', 3000));

        Assert.Empty(test.Model.Requests);
    }
}

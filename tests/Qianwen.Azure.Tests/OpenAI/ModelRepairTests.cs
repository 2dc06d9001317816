using Qianwen.Contracts.Planning;
using static Qianwen.Azure.Tests.OpenAI.ScriptedAnswer;

namespace Qianwen.Azure.Tests.OpenAI;

public sealed class ModelRepairTests
{
    private const string Hotel = "please book a hotel at the Bund for two nights";

    [Theory]
    [InlineData("malformed-arguments.json", "not valid JSON")]
    [InlineData("schema-violation.json", "#/op: NotInEnumeration")]
    [InlineData("unknown-tool.json", "there is no tool 'rocket_launch'")]
    [InlineData("truncated.json", "not valid JSON")]
    public async Task Call_ThatIsInvalid_IsCorrectedOnce(string invalid, string problem)
    {
        await using var test = await ModelUnderTest.StartAsync(File(invalid), File("single-call.json"));

        var result = await test.PlanAsync(Hotel);

        Assert.Equal(PlanKind.Plan, result.Kind);
        Assert.Equal(2, test.Model.Requests.Count);
        var last = test.Model.Requests[1].Messages[^1];
        Assert.Equal("tool", last.Role);
        Assert.Contains(problem, last.Content);
        Assert.Equal("assistant", test.Model.Requests[1].Messages[^2].Role);
        Assert.Equal(1, test.Measured("qianwen.planner.repairs"));
    }

    [Fact]
    public async Task Answer_ThatIsEmpty_IsAskedForAgain()
    {
        await using var test = await ModelUnderTest.StartAsync(File("empty.json"), File("single-call.json"));

        var result = await test.PlanAsync(Hotel);

        Assert.Equal(PlanKind.Plan, result.Kind);
        Assert.Equal(2, test.Model.Requests.Count);
    }

    [Fact]
    public async Task Call_ThatTwoRepairsDidNotMend_BecomesAQuestion()
    {
        await using var test = await ModelUnderTest.StartAsync(
            File("schema-violation.json"),
            File("malformed-arguments.json"),
            File("schema-violation.json"),
            File("single-call.json")
        );

        var result = await test.PlanAsync(Hotel);

        Assert.Equal(PlanKind.Question, result.Kind);
        Assert.Empty(result.Legs);
        Assert.Equal(3, test.Model.Requests.Count);
        Assert.Equal(2, test.Measured("qianwen.planner.repairs"));
    }

    [Fact]
    public async Task Repairs_OfNone_AskAtOnce()
    {
        await using var test = await ModelUnderTest.StartAsync([("Repairs", "0")], null, File("schema-violation.json"));

        var result = await test.PlanAsync(Hotel);

        Assert.Equal(PlanKind.Question, result.Kind);
        Assert.Single(test.Model.Requests);
    }

    [Fact]
    public async Task Words_ThatThePersonDidNotSay_AreCorrectedOnce()
    {
        await using var test = await ModelUnderTest.StartAsync(File("translated-words.json"), File("single-call.json"));

        var result = await test.PlanAsync(Hotel);

        Assert.Equal(PlanKind.Plan, result.Kind);
        Assert.Equal(2, test.Model.Requests.Count);
        Assert.Contains("外滩", test.Model.Requests[1].Messages[^1].Content);
        Assert.DoesNotContain("two nights", test.Model.Requests[1].Messages[^1].Content);
    }

    [Fact]
    public async Task Words_ThatStayUnsaid_AreLeftOutAndAskedFor()
    {
        await using var test = await ModelUnderTest.StartAsync(
            File("translated-words.json"),
            File("translated-words.json")
        );

        var result = await test.PlanAsync(Hotel);

        Assert.Equal(PlanKind.Question, result.Kind);
        Assert.Equal("location", result.Question!.Argument);
        Assert.Equal(2, test.Model.Requests.Count);
    }
}

using Qianwen.Contracts.Api;
using Qianwen.Contracts.Planning;
using Qianwen.Functions.Http;
using Qianwen.Functions.Tests.Http;

namespace Qianwen.Functions.Tests.Planning;

public sealed class PlansApiTests : ApiTestBase
{
    [Fact]
    public async Task Create_Utterance_IsUnderstoodForTheSignedInPerson()
    {
        var plan = (await Api.PostAsync("plans", """{"utterance":"order two"}""")).Read<PlanResponse>();

        Assert.Equal((PlanKind.Plan, false, false), (plan.Kind, plan.Committed, plan.Clarify));
        Assert.Equal("food_delivery", Assert.Single(plan.Legs).Family);
        Assert.Equal("lin", Api.Planner.LastRequest!.Profile.PersonId);
        Assert.Equal(TimeSpan.FromHours(8), Api.Planner.LastRequest.Now.Offset);
    }

    [Fact]
    public async Task Create_Plan_HasNoEffect()
    {
        await Api.PostAsync("plans", """{"utterance":"order two"}""");
        await Api.Host.RunUntilIdleAsync();

        Assert.Empty((await Api.GetAsync("conversations")).Read<ConversationListResponse>().Conversations);
    }

    [Fact]
    public async Task Create_NowGiven_IsWhatThePlannerSees()
    {
        await Api.PostAsync("plans", """{"utterance":"hi","now":"2026-01-02T03:04:05+08:00"}""");

        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(8)), Api.Planner.LastRequest!.Now);
    }

    [Fact]
    public async Task Create_ConversationThatEndsWithThePerson_NeedsNoUtterance()
    {
        var body = """{"conversation":[{"role":"assistant","text":"Yes?"},{"role":"user","text":"hello"}]}""";

        var plan = (await Api.PostAsync("plans", body)).Read<PlanResponse>();

        Assert.Equal("You said hello.", plan.Text);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"utterance":" "}""")]
    [InlineData("""{"conversation":[{"role":"assistant","text":"Yes?"}]}""")]
    [InlineData("""{"utterance":"hi","conversation":[{"role":"robot","text":"x"}]}""")]
    [InlineData("""{"utterance":"hi","conversation":[null]}""")]
    [InlineData("""{"utterance":"hi","locale":"?"}""")]
    public async Task Create_UnusableBody_Is400(string body) =>
        (await Api.PostAsync("plans", body)).AssertProblem(400, ProblemTypes.InvalidValue);
}

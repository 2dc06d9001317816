using Qianwen.Contracts;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Jobs;
using Qianwen.Functions.Http;
using Qianwen.Functions.Tests.Http;

namespace Qianwen.Functions.Tests.Jobs;

public sealed class TasksApiTests : ApiTestBase
{
    [Fact]
    public async Task Get_OwnTask_ShowsItsCart()
    {
        var task = await Api.ProposedTaskAsync();

        Assert.Equal(3200, task.Cart!.Total.Amount);
        Assert.Equal("lin", task.PersonId);
    }

    [Theory]
    [InlineData("", "GET")]
    [InlineData("/decision", "POST")]
    [InlineData("/cancel", "POST")]
    public async Task Any_UnknownOrAnothersTask_IsTheSame404(string action, string method)
    {
        var task = await Api.ProposedTaskAsync();
        var body = method == "POST" ? DecisionOn(task.Cart!.Hash) : null;

        var unknown = await Api.SendAsync(new HttpMethod(method), $"tasks/t-none{action}", body);
        var anothers = await Api.SendAsync(new HttpMethod(method), $"tasks/{task.Id}{action}", body, "wang");

        unknown.AssertProblem(404, ProblemTypes.NotFound);
        anothers.AssertProblem(404, ProblemTypes.NotFound);
        Assert.Equal(unknown.Body.Replace("t-none", task.Id, StringComparison.Ordinal), anothers.Body);
    }

    [Fact]
    public async Task Decide_Accept_TheTaskBuys()
    {
        var task = await Api.ProposedTaskAsync();

        var reply = await Api.PostAsync($"tasks/{task.Id}/decision", DecisionOn(task.Cart!.Hash));

        Assert.Equal(202, reply.Status);
        Assert.Equal($"/api/tasks/{task.Id}", reply.Headers["Location"]);
        Assert.Equal(JobStatus.Buying, (await Api.GetAsync($"tasks/{task.Id}")).Read<TaskView>().Status);
        await Api.Host.RunUntilAsync(() => Api.Host.Broker.Count(QueueNames.PaymentCommands).Active > 0);
    }

    [Fact]
    public async Task Decide_AcceptThatDiedBeforeItReachedTheTask_IsPassedOnByTheRepeat()
    {
        var task = await Api.ProposedTaskAsync();
        await Api.Service<ITaskStore>()
            .UpdateAsync(task.Id, view => view with { Status = JobStatus.Buying }, CancellationToken.None);

        Assert.Equal(202, (await Api.PostAsync($"tasks/{task.Id}/decision", DecisionOn(task.Cart!.Hash))).Status);

        await Api.Host.RunUntilAsync(() => Api.Host.Broker.Count(QueueNames.PaymentCommands).Active > 0);
    }

    [Theory]
    [InlineData(JobStatus.Fulfilling)]
    [InlineData(JobStatus.Completed)]
    public async Task Decide_AcceptWhoseAnswerWasLost_Is202LaterToo(JobStatus since)
    {
        var task = await Api.ProposedTaskAsync();
        await Api.Service<ITaskStore>()
            .UpdateAsync(task.Id, view => view with { Status = since }, CancellationToken.None);
        var path = $"tasks/{task.Id}/decision";

        Assert.Equal(202, (await Api.PostAsync(path, DecisionOn(task.Cart!.Hash), key: "k")).Status);
        (await Api.PostAsync(path, DecisionOn("another hash"), key: "l")).AssertProblem(
            409,
            ProblemTypes.NoOpenProposal
        );
    }

    [Fact]
    public async Task Decide_DeclineWhoseAnswerWasLost_Is202LaterToo()
    {
        var task = await Api.ProposedTaskAsync();
        var path = $"tasks/{task.Id}/decision";
        await Api.PostAsync(path, DecisionOn(task.Cart!.Hash, Decision.Decline), key: "k");
        await Api.WaitForAsync(task.Id, status => status == JobStatus.Declined);

        var again = await Api.PostAsync(path, DecisionOn(task.Cart.Hash, Decision.Decline), key: "l");

        Assert.Equal(202, again.Status);
    }

    [Fact]
    public async Task Decide_DeclineAfterAccept_Is409()
    {
        var task = await Api.ProposedTaskAsync();
        var path = $"tasks/{task.Id}/decision";
        await Api.PostAsync(path, DecisionOn(task.Cart!.Hash));

        var decline = await Api.PostAsync(path, DecisionOn(task.Cart.Hash, Decision.Decline));

        decline.AssertProblem(409, ProblemTypes.NoOpenProposal);
    }

    [Fact]
    public async Task Decide_AcceptOnAnExpiredProposal_Is409()
    {
        var task = await Api.ProposedTaskAsync();
        await Api.WaitForAsync(task.Id, status => status == JobStatus.Expired);

        var reply = await Api.PostAsync($"tasks/{task.Id}/decision", DecisionOn(task.Cart!.Hash));

        reply.AssertProblem(409, ProblemTypes.NoOpenProposal);
    }

    [Fact]
    public async Task Decide_SameAgainAfterItWasTaken_Is202Again()
    {
        var task = await Api.ProposedTaskAsync();
        var decline = DecisionOn(task.Cart!.Hash, Decision.Decline);
        await Api.PostAsync($"tasks/{task.Id}/decision", decline);
        await Api.WaitForAsync(task.Id, status => status == JobStatus.Declined);

        Assert.Equal(202, (await Api.PostAsync($"tasks/{task.Id}/decision", decline)).Status);
        (await Api.PostAsync($"tasks/{task.Id}/decision", DecisionOn(task.Cart.Hash))).AssertProblem(
            409,
            ProblemTypes.NoOpenProposal
        );
    }

    [Fact]
    public async Task Decide_OnAnotherCart_Is409WithTheOpenOne()
    {
        var task = await Api.ProposedTaskAsync();

        var reply = await Api.PostAsync($"tasks/{task.Id}/decision", DecisionOn("an older hash"));

        var problem = reply.AssertProblem(409, ProblemTypes.StaleCart);
        var cart = QianwenJson.Deserialize<Cart>(problem.GetProperty("cart").GetRawText());
        Assert.Equal(task.Cart!.Hash, cart!.Hash);
        await Api.Host.RunUntilAsync(() => true);
        Assert.Equal(JobStatus.Proposed, (await Api.GetAsync($"tasks/{task.Id}")).Read<TaskView>().Status);
    }

    [Fact]
    public async Task Decide_SameKeyAndBody_GivesTheFirstAnswer()
    {
        var task = await Api.ProposedTaskAsync();
        var path = $"tasks/{task.Id}/decision";
        var first = await Api.PostAsync(path, DecisionOn(task.Cart!.Hash, Decision.Decline), key: "k");
        await Api.WaitForAsync(task.Id, status => status == JobStatus.Declined);

        var again = await Api.PostAsync(path, DecisionOn(task.Cart.Hash, Decision.Decline), key: "k");
        var other = await Api.PostAsync(path, DecisionOn(task.Cart.Hash), key: "k");

        Assert.Equal((202, first.Body), (again.Status, again.Body));
        other.AssertProblem(422, ProblemTypes.IdempotencyKeyReused);
    }

    [Fact]
    public async Task Decide_RefusedRequest_LeavesItsKeyFree()
    {
        var task = await Api.ProposedTaskAsync();
        var path = $"tasks/{task.Id}/decision";
        (await Api.PostAsync(path, DecisionOn("old"), key: "k")).AssertProblem(409, ProblemTypes.StaleCart);

        Assert.Equal(202, (await Api.PostAsync(path, DecisionOn(task.Cart!.Hash), key: "k")).Status);
    }

    [Theory]
    [InlineData("""{"decision":"maybe","cartHash":"x"}""")]
    [InlineData("""{"decision":"accept"}""")]
    [InlineData("{}")]
    public async Task Decide_MalformedBody_Is400(string body)
    {
        var task = await Api.ProposedTaskAsync();

        (await Api.PostAsync($"tasks/{task.Id}/decision", body)).AssertProblem(400, ProblemTypes.MalformedBody);
    }

    [Fact]
    public async Task Cancel_OpenProposal_ClosesItAndCanBeRepeated()
    {
        var task = await Api.ProposedTaskAsync();

        Assert.Equal(202, (await Api.PostAsync($"tasks/{task.Id}/cancel", null)).Status);
        await Api.WaitForAsync(task.Id, status => status == JobStatus.Cancelled);

        Assert.Equal(202, (await Api.PostAsync($"tasks/{task.Id}/cancel", null)).Status);
    }

    [Fact]
    public async Task Cancel_TaskThatIsOver_Is409()
    {
        var task = await Api.ProposedTaskAsync();
        await Api.PostAsync($"tasks/{task.Id}/decision", DecisionOn(task.Cart!.Hash, Decision.Decline));
        await Api.WaitForAsync(task.Id, status => status == JobStatus.Declined);

        (await Api.PostAsync($"tasks/{task.Id}/cancel", null)).AssertProblem(409, ProblemTypes.TaskOver);
    }

    private static string DecisionOn(string hash, Decision decision = Decision.Accept) =>
        QianwenJson.Serialize(new DecisionRequest(decision, hash));
}

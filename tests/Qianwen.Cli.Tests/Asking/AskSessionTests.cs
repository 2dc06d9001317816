using Microsoft.Extensions.Time.Testing;
using Qianwen.Cli.Asking;
using Qianwen.Cli.Client;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;

namespace Qianwen.Cli.Tests.Asking;

public sealed class AskSessionTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly ScriptedAssistant _assistant = new();
    private readonly RecordingView _view = new();
    private readonly FakeTimeProvider _time = new();

    public Task InitializeAsync() => _assistant.StartAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public ValueTask DisposeAsync() => _assistant.DisposeAsync();

    [Fact]
    public async Task RunAsync_SmallTalk_IsAnswered()
    {
        _assistant.OnMessage = (assistant, text) =>
            assistant.Add(Samples.Said(text, "user"), Samples.Said("我可以帮你点餐。"));

        var exitCode = await RunAsync("你能做什么", []);

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Equal(["你能做什么", "我可以帮你点餐。"], _view.Items.Cast<TextItem>().Select(item => item.Text));
        Assert.Single(_assistant.Keys, key => key.Length == 32);
    }

    [Fact]
    public async Task RunAsync_Yes_OrdersAndFollowsToTheDoor()
    {
        ProposeOnMessage();
        _assistant.OnDecision = Deliver;

        var exitCode = await RunAsync("点40杯", ["是"]);

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Equal("hash-1", Assert.Single(_assistant.Decisions).CartHash);
        Assert.Equal(Decision.Accept, Assert.Single(_assistant.Decisions).Decision);
        Assert.Equal(["proposal", "tracking", "receipt"], _view.Types);
    }

    [Fact]
    public async Task RunAsync_AcceptFirst_NeverAsks()
    {
        ProposeOnMessage();
        _assistant.OnDecision = Deliver;

        var exitCode = await RunAsync("点40杯", null, acceptFirst: true);

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Empty(_view.Prompts);
    }

    [Fact]
    public async Task RunAsync_AcceptFirstAndASecondProposal_NeedsInput()
    {
        ProposeOnMessage();
        _assistant.OnDecision = (assistant, _) =>
        {
            assistant.Tasks[Samples.TaskId] = Samples.Task(JobStatus.Proposed, "hash-2");
            assistant.Add(Samples.Proposal("hash-2", "item-second"));
            return 202;
        };

        var exitCode = await RunAsync("点40杯", null, acceptFirst: true);

        Assert.Equal(ExitCodes.NeedsInput, exitCode);
        Assert.Single(_assistant.Decisions);
    }

    [Fact]
    public async Task RunAsync_AcceptFirstAndSomethingIsLeftOut_NeedsInput()
    {
        _assistant.OnMessage = (assistant, _) =>
        {
            assistant.Tasks[Samples.TaskId] = Samples.Task(JobStatus.Proposed, "hash-1");
            assistant.Add(Samples.Failure("sold_out"));
            assistant.Add(Samples.Proposal("hash-1"));
        };

        var exitCode = await RunAsync("点40杯，再订个酒店", null, acceptFirst: true);

        Assert.Equal(ExitCodes.NeedsInput, exitCode);
        Assert.Empty(_assistant.Decisions);
    }

    [Fact]
    public async Task RunAsync_AcceptFirstAndAQuestion_NeedsInput()
    {
        _assistant.OnMessage = (assistant, _) => assistant.Add(Samples.Question());

        var exitCode = await RunAsync("点杯奶茶", null, acceptFirst: true);

        Assert.Equal(ExitCodes.NeedsInput, exitCode);
    }

    [Fact]
    public async Task RunAsync_No_IsDeclined()
    {
        ProposeOnMessage();
        _assistant.OnDecision = (assistant, _) =>
        {
            assistant.Tasks[Samples.TaskId] = Samples.Task(JobStatus.Declined);
            return 202;
        };

        var exitCode = await RunAsync("点40杯", ["no"]);

        Assert.Equal(ExitCodes.Declined, exitCode);
        Assert.Equal(Decision.Decline, Assert.Single(_assistant.Decisions).Decision);
    }

    [Fact]
    public async Task RunAsync_NobodyAnswersTheProposal_NeedsInput()
    {
        ProposeOnMessage();

        var exitCode = await RunAsync("点40杯", []);

        Assert.Equal(ExitCodes.NeedsInput, exitCode);
        Assert.Empty(_assistant.Decisions);
        Assert.Equal(["proposal"], _view.Types);
    }

    [Fact]
    public async Task RunAsync_OtherWords_ReviseTheProposal()
    {
        ProposeOnMessage();
        _assistant.OnDecision = Deliver;
        var propose = _assistant.OnMessage;
        _assistant.OnMessage = (assistant, text) =>
        {
            if (text == "换成30杯")
            {
                assistant.Tasks[Samples.TaskId] = Samples.Task(JobStatus.Proposed, "hash-30");
                assistant.Add(Samples.Proposal("hash-30", "item-second"));
            }
            else
            {
                propose(assistant, text);
            }
        };

        var exitCode = await RunAsync("点40杯", ["换成30杯", "好"]);

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Equal(["点40杯", "换成30杯"], _assistant.Messages);
        Assert.Equal("hash-30", Assert.Single(_assistant.Decisions).CartHash);
    }

    [Fact]
    public async Task RunAsync_NumberAtAQuestion_SaysTheChoice()
    {
        _assistant.OnMessage = (assistant, text) =>
            assistant.Add(text == "点杯奶茶" ? Samples.Question() : Samples.Said("好的"));

        var exitCode = await RunAsync("点杯奶茶", ["2"]);

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Equal(["点杯奶茶", "家"], _assistant.Messages);
    }

    [Fact]
    public async Task RunAsync_NumberBeyondTheChoices_IsSaidAsItIs()
    {
        _assistant.OnMessage = (assistant, text) =>
            assistant.Add(text == "点杯奶茶" ? Samples.Question() : Samples.Said("好的"));

        await RunAsync("点杯奶茶", ["7"]);

        Assert.Equal(["点杯奶茶", "7"], _assistant.Messages);
    }

    [Fact]
    public async Task RunAsync_StaleCart_ShowsTheNewOneAndAsksAgain()
    {
        ProposeOnMessage();
        _assistant.OnDecision = (assistant, decision) =>
        {
            if (decision.CartHash != "hash-1")
            {
                return Deliver(assistant, decision);
            }

            assistant.Tasks[Samples.TaskId] = Samples.Task(JobStatus.Proposed, "hash-2");
            assistant.Add(Samples.Proposal("hash-2", "item-second"));
            return 409;
        };

        var exitCode = await RunAsync("点40杯", ["yes", "yes"]);

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Equal(["hash-1", "hash-2"], _assistant.Decisions.Select(decision => decision.CartHash));
    }

    [Fact]
    public async Task RunAsync_KnownConversation_ShowsOnlyWhatIsNew()
    {
        _assistant.Add(Samples.Said("earlier"), Samples.Said("still earlier"));
        _assistant.OnMessage = (assistant, _) => assistant.Add(Samples.Said("new"));

        await RunAsync("hello", [], conversation: ScriptedAssistant.ConversationId);

        Assert.Equal(["new"], _view.Items.Cast<TextItem>().Select(item => item.Text));
        Assert.Equal("2", Assert.Single(_assistant.Resumed));
    }

    [Fact]
    public async Task RunAsync_TimeHurries_OnlyWhileTheOrderIsUnderWay()
    {
        ProposeOnMessage();
        var hurried = new List<(bool Hurry, JobStatus Status)>();
        _assistant.OnDecision = (assistant, _) =>
        {
            assistant.Tasks[Samples.TaskId] = Samples.Task(JobStatus.Fulfilling);
            return 202;
        };

        await RunAsync(
            "点40杯",
            ["yes"],
            hurry: hurry =>
            {
                hurried.Add((hurry, _assistant.Tasks[Samples.TaskId].Status));
                if (hurry)
                {
                    _assistant.Tasks[Samples.TaskId] = Samples.Task(JobStatus.Completed);
                }
            }
        );

        Assert.Contains((true, JobStatus.Fulfilling), hurried);
        Assert.DoesNotContain((true, JobStatus.Proposed), hurried);
        Assert.DoesNotContain((true, JobStatus.Completed), hurried);
    }

    [Fact]
    public async Task RunAsync_TextIsRefused_SaysWhy()
    {
        _assistant.NextMessageStatus = 400;

        var problem = await Assert.ThrowsAsync<AssistantProblemException>(() => RunAsync("x", []));

        Assert.Equal("Not now: Say it again.", problem.Message);
    }

    [Fact]
    public async Task RunAsync_StreamIsCut_GoesOnAfterTheLastItem()
    {
        ProposeOnMessage();
        _assistant.OnDecision = (assistant, decision) =>
        {
            assistant.Cut();
            return Deliver(assistant, decision);
        };

        var exitCode = await RunAsync("点40杯", ["yes"]);

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Equal(["proposal", "tracking", "receipt"], _view.Types);
        Assert.Contains("1", _assistant.Resumed);
    }

    private void ProposeOnMessage() =>
        _assistant.OnMessage = (assistant, _) =>
        {
            assistant.Tasks[Samples.TaskId] = Samples.Task(JobStatus.Proposed);
            assistant.Add(Samples.Proposal());
        };

    private static int Deliver(ScriptedAssistant assistant, DecisionRequest decision)
    {
        assistant.Add(Samples.Tracking(), Samples.Receipt());
        assistant.Tasks[Samples.TaskId] = Samples.Task(JobStatus.Completed, decision.CartHash);
        return 202;
    }

    private async Task<int> RunAsync(
        string text,
        string[]? lines,
        bool acceptFirst = false,
        string? conversation = null,
        Action<bool>? hurry = null
    )
    {
        using var connection = new AssistantConnection(_assistant, _time);
        var answers = new TextReaderAnswers(new StringReader(string.Join('\n', lines ?? [])), anyTime: false);
        var session = new AskSession(
            connection,
            _view,
            answers,
            new AskOptions(text, "zh-CN", conversation, acceptFirst),
            _time
        )
        {
            Hurry = hurry,
        };
        var run = session.RunAsync(CancellationToken.None);
        while (!run.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(run, Task.Run(() => { }));
        }

        return await run;
    }
}

using Amqp;
using Amqp.Framing;
using Amqp.Types;
using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.LocalHost.Tests.Messaging.Amqp;

public sealed class AmqpManagementTests : IAsyncLifetime
{
    private const string ReplyTo = "my-replies";
    private readonly AmqpHarness _harness = AmqpHarness.Start();
    private Session _session = null!;
    private SenderLink _requests = null!;
    private ReceiverLink _replies = null!;

    public async Task InitializeAsync()
    {
        _session = await _harness.ConnectAsync();
        (_requests, _replies) = Open("orders/$management");
    }

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task PutToken_AnyToken_IsTaken()
    {
        (_requests, _replies) = Open("$cbs");

        var reply = await AskAsync("put-token");

        Assert.Equal(202, reply.ApplicationProperties["status-code"]);
        Assert.Equal("request-1", reply.Properties.CorrelationId);
    }

    [Fact]
    public async Task Peek_EmptyQueue_IsNoContentInBothSpellings()
    {
        var reply = await AskAsync(
            "com.microsoft:peek-message",
            new Map { ["message-count"] = 1, ["from-sequence-number"] = 0L }
        );

        Assert.Equal(204, reply.ApplicationProperties["status-code"]);
        Assert.Equal(204, reply.ApplicationProperties["statusCode"]);
    }

    [Fact]
    public async Task RenewLock_OfAReceivedMessage_ReturnsItsNewEnd()
    {
        await _harness.SendAsync("one");
        var receiver = new ReceiverLink(_session, "receiver", "orders");
        var message = await receiver.ReceiveAsync(AmqpHarness.Patience);

        var reply = await AskAsync(
            "com.microsoft:renew-lock",
            new Map { ["lock-tokens"] = new[] { new Guid(message.DeliveryTag) } }
        );

        var until = Assert.Single(_harness.Broker.Peek(new QueueAddress("orders", false), 1)).LockedUntil;
        Assert.Equal([until.UtcDateTime], (DateTime[])((Map)reply.Body)["expirations"]);
    }

    [Fact]
    public async Task Settle_LockThatIsNotHeld_IsGone()
    {
        var reply = await AskAsync(
            "com.microsoft:update-disposition",
            new Map { ["lock-tokens"] = new[] { Guid.NewGuid() }, ["disposition-status"] = "completed" }
        );

        Assert.Equal(410, reply.ApplicationProperties["status-code"]);
        Assert.Equal("com.microsoft:message-lock-lost", reply.ApplicationProperties["error-condition"].ToString());
    }

    [Fact]
    public async Task Settle_TwoLocksOneOfThemLost_SettlesNone()
    {
        await _harness.SendAsync("one");
        var held = Assert.Single(await _harness.Broker.TryReceiveAsync(new QueueAddress("orders", false), 1));

        var reply = await AskAsync(
            "com.microsoft:update-disposition",
            new Map
            {
                ["lock-tokens"] = new[] { Guid.Parse(held.LockToken), Guid.NewGuid() },
                ["disposition-status"] = "completed",
            }
        );

        Assert.Equal(410, reply.ApplicationProperties["status-code"]);
        Assert.Equal(1, _harness.Broker.Count("orders").Locked);
    }

    [Fact]
    public async Task ListSessions_SomeHaveMessages_ArePaged()
    {
        await _harness.Broker.SendAsync(
            "tasks",
            [.. new[] { "c", "a", "b" }.Select(id => new ServiceBusMessage(id) { SessionId = id })]
        );
        (_requests, _replies) = Open("tasks/$management");

        var reply = await AskAsync("com.microsoft:get-message-sessions", new Map { ["skip"] = 1, ["top"] = 5 });

        Assert.Equal(["b", "c"], (string[])((Map)reply.Body)["sessions-ids"]);
    }

    [Theory]
    [InlineData("com.microsoft:make-tea", 501)]
    [InlineData("com.microsoft:add-rule", 400)]
    [InlineData("com.microsoft:renew-lock", 400)]
    [InlineData("com.microsoft:renew-session-lock", 400)]
    [InlineData("", 501)]
    public async Task Ask_WhatCannotBeDone_IsAnsweredWithTheReason(string operation, int status)
    {
        var reply = await AskAsync(operation, []);

        Assert.Equal(status, reply.ApplicationProperties["status-code"]);
        Assert.NotEmpty((string)reply.ApplicationProperties["statusDescription"]);
    }

    private (SenderLink Requests, ReceiverLink Replies) Open(string node) =>
        (
            new SenderLink(_session, $"to {node}", node),
            new ReceiverLink(
                _session,
                $"from {node}",
                new Attach
                {
                    Source = new Source { Address = node },
                    Target = new Target { Address = ReplyTo },
                },
                null
            )
        );

    private async Task<Message> AskAsync(string operation, Map? body = null)
    {
        var request = new Message(body)
        {
            Properties = new Properties { MessageId = "request-1", ReplyTo = ReplyTo },
            ApplicationProperties = new ApplicationProperties { ["operation"] = operation },
        };
        await _requests.SendAsync(request, AmqpHarness.Patience);
        var reply = await _replies.ReceiveAsync(AmqpHarness.Patience);
        return reply ?? throw new TimeoutException($"'{operation}' was not answered.");
    }
}

using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Faults;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Readme;

public sealed class TeaTests
{
    [Fact]
    public async Task Order_HalfAnHourLater_IsServed()
    {
        await using var database = LocalDatabase.InMemory();
        await using var host = Tea(database);
        await host.StartAsync();
        await PostAsync(host, "order", """{ "Id": "o1", "Cups": 40 }""");
        await PostAsync(host, "gossip", "Have you heard?");

        await host.RunUntilIdleAsync();

        Assert.Equal("40 cups of o1", Assert.Single(host.Broker.Peek(new("tea-served", false), 10)).Body.ToString());
        Assert.Equal(new QueueCounts(0, 0, 0, 0, DeadLetters: 1), host.Broker.Count("tea-orders"));
        Assert.Equal("NoOrder", Assert.Single(host.Broker.Peek(new("tea-orders", true), 10)).DeadLetterReason);
        var served = await host.Tables.GetTableClient("Served").GetEntityAsync<TableEntity>("tea", "o1");
        Assert.Equal(40, served.Value["Cups"]);
        var history = await host.HistoryAsync("tea", "o1");
        Assert.Single(history, entry => entry.Kind == "TimerFired");
    }

    [Fact]
    public async Task Order_ProcessDiesOnTheWay_IsServedByTheNext()
    {
        await using var database = LocalDatabase.InMemory();
        await using (var host = Tea(database))
        {
            await host.StartAsync();
            await PostAsync(host, "order", """{ "Id": "o1", "Cups": 40 }""");
            database.Faults = new CrashAtCommit(database.Commits + 3, CrashPoint.Before);
            await host.RunUntilIdleAsync();
            Assert.True(host.IsDead);
        }

        await using var restarted = database.Restart();
        await using var next = Tea(restarted);
        await next.StartAsync();
        await next.RunUntilIdleAsync();

        Assert.Equal(1, next.Broker.Count("tea-served").Active);
    }

    private static LocalFunctionsHost Tea(LocalDatabase database) =>
        LocalFunctionsHost
            .CreateBuilder()
            .UseDatabase(database)
            .UseTime(new VirtualTimeProvider())
            .AddQueues([new QueueDefinition("tea-orders"), new QueueDefinition("tea-served")])
            .AddFunctionApp(
                new FunctionApp("tea", typeof(TeaOrderTrigger).Assembly)
                {
                    Include = type => type.Namespace == typeof(TeaOrderTrigger).Namespace,
                }
            )
            .Build();

    private static Task PostAsync(LocalFunctionsHost host, string subject, string body) =>
        host.ServiceBus.CreateSender("tea-orders").SendMessageAsync(new ServiceBusMessage(body) { Subject = subject });
}

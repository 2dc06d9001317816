using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Hosting.Discovery;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Hosting;

public sealed class FunctionDiscoveryTests : IAsyncDisposable
{
    private readonly LocalDatabase _database = LocalDatabase.InMemory();

    public static TheoryData<Type, string> WrongFunctions { get; } =
        new()
        {
            { typeof(NoTrigger), "Function 'Wrong' (*.Run) has no trigger. Put [HttpTrigger]*" },
            { typeof(TwoTriggers), "Function 'Wrong' (*.Run) has more than one trigger. Keep one*" },
            { typeof(OutputBinding), "Function 'Wrong' (*.Run) has an output binding*Inject the client*" },
            { typeof(RetryPolicy), "Function 'Wrong' (*.Run) has a retry attribute*" },
            { typeof(EntityFunction), "*parameter 'dispatcher' has the trigger EntityTriggerAttribute*Supported are*" },
            { typeof(UnknownQueue), "*parameter 'text' listens to the queue 'nowhere', which is not defined. Add it*" },
            { typeof(Topic), "*parameter 'text' subscribes to a topic*Use a queue.*" },
            { typeof(SessionsOnPlainQueue), "*parameter 'text' has IsSessionsEnabled = True*has none*" },
            { typeof(ArrayWithoutBatch), "*parameter 'texts' is of type*Set IsBatched = true*" },
            { typeof(BatchWithoutArray), "*parameter 'text' is of type*Set IsBatched = true*" },
            { typeof(MissingSetting), "*parameter 'text' refers to the setting 'Queue__Name', which is not set*" },
            { typeof(ServiceAsParameter), "*parameter 'bus' of type*is bound by nothing. An HTTP function takes*" },
            {
                typeof(WrongRequestType),
                "*parameter 'request' is of type*Make it a Microsoft.AspNetCore.Http.HttpRequest.*"
            },
            { typeof(LeadingSlash), "*parameter 'request' has the route '/a'. Take the leading slash away*" },
            { typeof(BrokenRoute), "*parameter 'request' has the route 'a/{': *" },
            { typeof(RouteValueOfWrongType), "*parameter 'id' is of type*which cannot be read from text*" },
            { typeof(FromRouteWithoutValue), "*parameter 'id' is [[]FromRoute], and the route has no such value*" },
            { typeof(TwoOrchestratorInputs), "*parameter 'first' of type*bound by nothing. An orchestrator takes*" },
            { typeof(BrokenSchedule), "*parameter 'timer' has the schedule 'every day', which is neither NCRONTAB*" },
            {
                typeof(ClientWithoutOrchestrator),
                "*parameter 'client' is a durable client, and the app has no orchestrator*"
            },
            { typeof(UnregisteredService), "*'missing' of type*IDisposable, which is not registered. Register it*" },
        };

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Theory]
    [MemberData(nameof(WrongFunctions))]
    public void Build_FunctionTheHostCannotRun_SaysWhichWhereAndWhatToDo(Type type, string pattern)
    {
        var exception = Assert.Throws<FunctionDiscoveryException>(() =>
            SampleHost.BuildOf(_database, new VirtualTimeProvider(), type)
        );

        var error = Assert.Single(exception.Errors);
        Assert.Matches($"^{Wildcards(pattern)}$", error);
        Assert.Contains("'app' cannot start", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_SeveralWrong_SaysAll()
    {
        var exception = Assert.Throws<FunctionDiscoveryException>(() =>
            SampleHost.BuildOf(_database, new VirtualTimeProvider(), typeof(Topic), typeof(UnknownQueue))
        );

        Assert.Equal(2, exception.Errors.Count);
    }

    [Fact]
    public void Build_SameNameTwice_NamesBothPlaces()
    {
        var exception = Assert.Throws<FunctionDiscoveryException>(() =>
            SampleHost.BuildOf(_database, new VirtualTimeProvider(), typeof(TwiceOne), typeof(TwiceTwo))
        );

        var error = Assert.Single(exception.Errors);
        Assert.Contains(nameof(TwiceOne), error, StringComparison.Ordinal);
        Assert.Contains(nameof(TwiceTwo), error, StringComparison.Ordinal);
    }

    [Fact]
    public void AddQueues_SameNameTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new QueueDefinitions([new("orders"), new("Orders")]));

    private static string Wildcards(string pattern) =>
        System
            .Text.RegularExpressions.Regex.Escape(pattern.Replace("[[]", "[", StringComparison.Ordinal))
            .Replace("\\*", ".*", StringComparison.Ordinal);

    private static class NoTrigger
    {
        [Function("Wrong")]
        public static void Run(HttpRequest request) => Assert.NotNull(request);
    }

    private static class TwoTriggers
    {
        [Function("Wrong")]
        public static void Run([ServiceBusTrigger("orders")] string text, [ActivityTrigger] string input) =>
            Assert.NotEqual(text, input);
    }

    private static class OutputBinding
    {
        [Function("Wrong")]
        [ServiceBusOutput("orders")]
        public static string Run([ServiceBusTrigger("orders")] string text) => text;
    }

    private static class RetryPolicy
    {
        [Function("Wrong")]
        [FixedDelayRetry(3, "00:00:01")]
        public static string Run([ServiceBusTrigger("orders")] string text) => text;
    }

    private static class EntityFunction
    {
        [Function("Wrong")]
        public static void Run([EntityTrigger] object dispatcher) => Assert.NotNull(dispatcher);
    }

    private static class UnknownQueue
    {
        [Function("Unknown")]
        public static string Run([ServiceBusTrigger("nowhere")] string text) => text;
    }

    private static class Topic
    {
        [Function("Wrong")]
        public static string Run([ServiceBusTrigger("topic", "subscription")] string text) => text;
    }

    private static class SessionsOnPlainQueue
    {
        [Function("Wrong")]
        public static string Run([ServiceBusTrigger("orders", IsSessionsEnabled = true)] string text) => text;
    }

    private static class ArrayWithoutBatch
    {
        [Function("Wrong")]
        public static int Run([ServiceBusTrigger("orders")] string[] texts) => texts.Length;
    }

    private static class BatchWithoutArray
    {
        [Function("Wrong")]
        public static string Run([ServiceBusTrigger("orders", IsBatched = true)] string text) => text;
    }

    private static class MissingSetting
    {
        [Function("Wrong")]
        public static string Run([ServiceBusTrigger("%Queue__Name%")] string text) => text;
    }

    private static class ServiceAsParameter
    {
        [Function("Wrong")]
        public static void Run([HttpTrigger("get")] HttpRequest request, ServiceBusClient bus) =>
            Assert.NotSame(request, bus);
    }

    private static class WrongRequestType
    {
        [Function("Wrong")]
        public static string Run([HttpTrigger("get")] string request) => request;
    }

    private static class LeadingSlash
    {
        [Function("Wrong")]
        public static void Run([HttpTrigger("get", Route = "/a")] HttpRequest request) => Assert.NotNull(request);
    }

    private static class BrokenRoute
    {
        [Function("Wrong")]
        public static void Run([HttpTrigger("get", Route = "a/{")] HttpRequest request) => Assert.NotNull(request);
    }

    private static class RouteValueOfWrongType
    {
        [Function("Wrong")]
        public static void Run([HttpTrigger("get", Route = "a/{id}")] HttpRequest request, HttpContext id) =>
            Assert.NotSame(request, id);
    }

    private static class FromRouteWithoutValue
    {
        [Function("Wrong")]
        public static void Run(
            [HttpTrigger("get", Route = "a")] HttpRequest request,
            [Microsoft.AspNetCore.Mvc.FromRoute] string id
        ) => Assert.NotSame(request, id);
    }

    private static class TwoOrchestratorInputs
    {
        [Function("Wrong")]
        public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string first, string second) =>
            context.CallActivityAsync(first, second);
    }

    private static class BrokenSchedule
    {
        [Function("Wrong")]
        public static void Run([TimerTrigger("every day")] TimerInfo timer) => Assert.NotNull(timer);
    }

    private static class ClientWithoutOrchestrator
    {
        [Function("Wrong")]
        public static void Run([HttpTrigger("get")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
            Assert.NotSame(request, client);
    }

    private sealed class UnregisteredService(IDisposable missing)
    {
        [Function("Wrong")]
        public void Run([HttpTrigger("get")] HttpRequest request) => Assert.NotSame(request, missing);
    }

    private static class TwiceOne
    {
        [Function("Twice")]
        public static string Run([ActivityTrigger] string input) => input;
    }

    private static class TwiceTwo
    {
        [Function("twice")]
        public static string Run([ActivityTrigger] string input) => input;
    }
}

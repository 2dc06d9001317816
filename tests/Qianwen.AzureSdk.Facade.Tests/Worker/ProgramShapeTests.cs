using Azure.Core;
using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Qianwen.AzureSdk.Facade.Tests.Worker;

/// <summary>Idiomatic source of a function app: it must compile, and say clearly that it cannot run.</summary>
public sealed class ProgramShapeTests
{
    [Fact]
    public async Task Program_OnTheFacade_CompilesAndSaysItCannotRun()
    {
        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => RunAsync([]));

        Assert.Contains("'CreateBuilder'", exception.Message, StringComparison.Ordinal);
    }

    private static async Task RunAsync(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => new ServiceBusClient(
            builder.Configuration.GetValue<string>("ServiceBus:fullyQualifiedNamespace"),
            services.GetRequiredService<TokenCredential>()
        ));
        await builder.Build().RunAsync();
    }

    [Function(nameof(Orders))]
    private static async Task<IResult> Orders(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "orders/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        await client.ScheduleNewOrchestrationInstanceAsync(
            nameof(Buy),
            request.ContentLength,
            new StartOrchestrationOptions(id),
            cancellationToken
        );
        await client.RaiseEventAsync(id, "Decision", "accept", cancellationToken);
        var metadata = await client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellationToken);
        return metadata is null ? Results.NotFound() : Results.Ok(metadata.ReadOutputAs<string>());
    }

    [Function(nameof(Buy))]
    private static async Task<int> Buy([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var retry = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromSeconds(1), backoffCoefficient: 2));
        var input = context.GetInput<string>();
        using var timerCancellation = new CancellationTokenSource();
        var timer = context.CreateTimer(TimeSpan.FromMinutes(5), timerCancellation.Token);
        var decision = context.WaitForExternalEvent<string>("Decision");
        if (await Task.WhenAny(timer, decision) == decision)
        {
            timerCancellation.Cancel();
        }

        await context.CallActivityAsync(nameof(Charge), input, retry);
        await context.CallSubOrchestratorAsync(nameof(Buy), input, retry.WithInstanceId($"{context.InstanceId}:1"));
        return await context.CallActivityAsync<int>(nameof(Charge), input, retry);
    }

    [Function(nameof(Charge))]
    private static int Charge([ActivityTrigger] string input, FunctionContext context) =>
        input.Length + context.InvocationId.Length;

    [Function(nameof(Replies))]
    [FixedDelayRetry(3, "00:00:05")]
    private static async Task Replies(
        [ServiceBusTrigger("replies", Connection = "ServiceBus", AutoCompleteMessages = false)]
            ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions
    )
    {
        if (message.Body.ToMemory().IsEmpty)
        {
            await actions.DeadLetterMessageAsync(message, deadLetterReason: "empty");
            return;
        }

        await actions.CompleteMessageAsync(message);
    }

    [Function(nameof(Sweep))]
    private static bool Sweep([TimerTrigger("0 */5 * * * *")] TimerInfo timer) => timer.IsPastDue;
}

using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Qianwen.Azure;
using Qianwen.Azure.Identity;
using Qianwen.Contracts;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Jobs;
using Qianwen.Core.Planning;
using Qianwen.Core.Providers;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.Functions.Tests.Http;

/// <summary>The whole function app in the local host, on virtual time, with a scripted planner and one shop outside.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    public const string App = "functions";
    private readonly LocalDatabase _database = LocalDatabase.InMemory();

    private ApiHost(IReadOnlyDictionary<string, string?> settings)
    {
        Shop = new OneShop(Time);
        Host = LocalFunctionsHost
            .CreateBuilder()
            .UseDatabase(_database)
            .UseTime(Time)
            .UseHostJson(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")))
            .AddQueues(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "queues.json")))
            .AddFunctionApp(
                App,
                typeof(FunctionsServices).Assembly,
                (services, configuration) =>
                    services
                        .AddQianwenFunctions(configuration)
                        .AllowDevelopmentSignIn()
                        .AddSingleton<IPlanner>(Planner)
                        .AddSingleton<IProviderRegistry>(Shop)
                        .AddSingleton<IProviderClient>(Shop),
                new ConfigurationBuilder().AddInMemoryCollection(settings).Build()
            )
            .Build();
    }

    public static Dictionary<string, string?> DefaultSettings =>
        new()
        {
            ["Identity:Development:Enabled"] = "true",
            ["Identity:Development:Key"] = Convert.ToBase64String("a key for tests, which is no secret"u8),
        };

    public VirtualTimeProvider Time { get; } = new();

    public LocalFunctionsHost Host { get; }

    public HttpClient Client => field ??= Host.CreateClient(App);

    public ScriptedPlanner Planner { get; } = new();

    public OneShop Shop { get; }

    public static async Task<ApiHost> StartAsync(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var host = new ApiHost(settings ?? DefaultSettings);
        await host.Host.StartAsync();
        return host;
    }

    public T Service<T>()
        where T : notnull => Host.Services(App).GetRequiredService<T>();

    /// <summary>A token of the development issuer.</summary>
    public string TokenFor(string person) => Service<DevelopmentIssuer>().TryIssue(person)!.Value.Token;

    /// <summary>Sends a request as a person (null for nobody).</summary>
    public async Task<ApiReply> SendAsync(
        HttpMethod method,
        string path,
        string? json = null,
        string? person = "lin",
        string? key = null,
        Action<HttpRequestMessage>? change = null
    )
    {
        using var request = new HttpRequestMessage(method, $"api/{path}");
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        if (person is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TokenFor(person));
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        change?.Invoke(request);
        using var response = await Client.SendAsync(request);
        return await ApiReply.ReadAsync(response);
    }

    public Task<ApiReply> GetAsync(string path, string? person = "lin") =>
        SendAsync(HttpMethod.Get, path, null, person);

    public Task<ApiReply> PostAsync(string path, string? json, string? person = "lin", string? key = null) =>
        SendAsync(HttpMethod.Post, path, json, person, key);

    public async Task<string> NewConversationAsync(string person = "lin") =>
        (await PostAsync("conversations", null, person)).Read<ConversationResponse>().Id;

    public Task<ApiReply> SayAsync(string conversation, string text, string key, string person = "lin") =>
        PostAsync(
            $"conversations/{conversation}/messages",
            QianwenJson.Serialize(new PostMessageRequest(text)),
            person,
            key
        );

    /// <summary>A task of the person's with an open proposal.</summary>
    public async Task<TaskView> ProposedTaskAsync(string person = "lin")
    {
        var conversation = await NewConversationAsync(person);
        var message = (await SayAsync(conversation, "order two", "order", person)).Read<PostMessageResponse>();
        var id = $"t-{message.MessageId}";
        return await WaitForAsync(id, status => status == JobStatus.Proposed, person);
    }

    /// <summary>The task once its status is as wanted.</summary>
    public async Task<TaskView> WaitForAsync(string id, Func<JobStatus, bool> wanted, string person = "lin")
    {
        TaskView? task = null;
        await Host.RunUntilAsync(
            async () =>
            {
                var reply = await GetAsync($"tasks/{id}", person);
                task = reply.Status == 200 ? reply.Read<TaskView>() : null;
                return task is not null && wanted(task.Status);
            },
            TimeSpan.FromHours(1)
        );
        return task!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
        await _database.DisposeAsync();
    }
}

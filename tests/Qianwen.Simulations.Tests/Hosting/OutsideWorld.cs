using System.Net.Http.Json;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Qianwen.Contracts;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Quotes;

namespace Qianwen.Simulations.Tests.Hosting;

/// <summary>The simulations app in the local host, in virtual time, spoken to as the assistant speaks to it: HTTP and queues.</summary>
internal sealed class OutsideWorld : IAsyncDisposable
{
    private const string App = "simulations";

    private readonly LocalFunctionsHost _host;
    private int _sent;

    private OutsideWorld(LocalFunctionsHost host, LocalDatabase database, VirtualTimeProvider time)
    {
        _host = host;
        Time = time;
        Database = database;
        Http = host.CreateClient(App);
    }

    public LocalDatabase Database { get; private set; }

    public VirtualTimeProvider Time { get; }

    public HttpClient Http { get; }

    public DateTimeOffset Now => _host.Time.GetUtcNow();

    public bool IsDead => _host.IsDead;

    public static Task<OutsideWorld> StartAsync(params (string Key, string Value)[] settings) =>
        StartAsync(LocalDatabase.InMemory(), World.Noon, settings);

    public static async Task<OutsideWorld> StartAsync(
        LocalDatabase database,
        DateTimeOffset now,
        params (string Key, string Value)[] settings
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
            .Build();
        var time = new VirtualTimeProvider(now);
        var host = LocalFunctionsHost
            .CreateBuilder()
            .UseDatabase(database)
            .UseTime(time)
            .UseHostJson(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "host.json")))
            .AddQueues(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "queues.json")))
            .AddFunctionApp(
                App,
                typeof(SimulationsServices).Assembly,
                (services, config) => services.AddSimulations(config),
                configuration
            )
            .Build();
        await host.StartAsync();
        return new OutsideWorld(host, database, time);
    }

    public async Task<T> PostAsync<T>(string path, object body)
        where T : class
    {
        using var content = JsonContent.Create(body, QianwenJson.Options.GetTypeInfo(body.GetType()));
        using var response = await Http.PostAsync(new Uri($"api/providers/{path}", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        return await ReadAsync<T>(response);
    }

    public async Task<T?> GetAsync<T>(string path)
        where T : class
    {
        using var response = await Http.GetAsync(new Uri($"api/providers/{path}", UriKind.Relative));
        return response.StatusCode == System.Net.HttpStatusCode.NotFound ? null : await ReadAsync<T>(response);
    }

    public async Task<Offer> OfferAsync(string store, params OrderedItem[] items) =>
        (await QuoteAsync($"quote-{_sent++}", store, items)).Offers[0];

    public Task<QuoteResponse> QuoteAsync(string key, string store, params OrderedItem[] items) =>
        PostAsync<QuoteResponse>(
            "flash-delivery/quotes",
            new QuoteRequest(key, Wish.Leg(items), store, Wish.Xixi, "zh-CN")
        );

    public Task SendAsync(MerchantCommand command, string? messageId = null) =>
        SendAsync(QueueNames.MerchantCommands, messageId ?? command.Key, command);

    public Task SendAsync(PaymentCommand command, string? messageId = null) =>
        SendAsync(QueueNames.PaymentCommands, messageId ?? command.Key, command);

    public Task SendAsync(DeliveryCommand command, string? messageId = null) =>
        SendAsync(QueueNames.DeliveryCommands, messageId ?? command.Key, command);

    public async Task SendTextAsync(string queue, string body)
    {
        await using var sender = _host.ServiceBus.CreateSender(queue);
        await sender.SendMessageAsync(new ServiceBusMessage(body) { MessageId = $"text-{_sent++}" });
    }

    public Task<int> StockLeftAsync(string storeId, string itemId)
    {
        var store = Get<MarketCatalogue>().Store(storeId)!;
        var item = store.Chain.Menu.Single(candidate => candidate.Id == itemId);
        return Get<StockRoom>().LeftAsync(store, item, CancellationToken.None);
    }

    public T Get<T>()
        where T : notnull => _host.Services(App).GetRequiredService<T>();

    public Task RunAsync(TimeSpan? span = null) => _host.RunUntilIdleAsync(span);

    /// <summary>Lets time pass until a request that is under way is answered.</summary>
    public async Task<T> RunUntilAsync<T>(Task<T> request)
    {
        while (!request.IsCompleted)
        {
            await RunAsync();
            await Task.Yield();
        }

        return await request;
    }

    /// <summary>Everything that arrived in a queue, oldest first, with how it was sent.</summary>
    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekAsync(string queue, SubQueue part = SubQueue.None)
    {
        await using var receiver = _host.ServiceBus.CreateReceiver(
            queue,
            new ServiceBusReceiverOptions { SubQueue = part }
        );
        return await receiver.PeekMessagesAsync(1_000);
    }

    public async Task<IReadOnlyList<MerchantReply>> MerchantRepliesAsync() =>
        await ReadQueueAsync<MerchantReply>(QueueNames.MerchantReplies, MessageSubjects.MerchantReply);

    public async Task<IReadOnlyList<MerchantUpdate>> MerchantUpdatesAsync() =>
        await ReadQueueAsync<MerchantUpdate>(QueueNames.MerchantReplies, MessageSubjects.MerchantUpdate);

    public Task<IReadOnlyList<PaymentReply>> PaymentRepliesAsync() =>
        ReadQueueAsync<PaymentReply>(QueueNames.PaymentReplies, null);

    public Task<IReadOnlyList<DeliveryUpdate>> DeliveryUpdatesAsync() =>
        ReadQueueAsync<DeliveryUpdate>(QueueNames.DeliveryUpdates, null);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>Stops this host and starts another one on what it left in the database.</summary>
    public async Task<OutsideWorld> RestartAsync(params (string Key, string Value)[] settings)
    {
        var now = Now;
        Http.Dispose();
        var database = Database.Restart();
        await _host.DisposeAsync();
        return await StartAsync(database, now, settings);
    }

    private async Task SendAsync<T>(string queue, string messageId, T command)
    {
        await using var sender = _host.ServiceBus.CreateSender(queue);
        await sender.SendMessageAsync(new ServiceBusMessage(QianwenJson.Serialize(command)) { MessageId = messageId });
    }

    private async Task<IReadOnlyList<T>> ReadQueueAsync<T>(string queue, string? subject) =>
        [
            .. (await PeekAsync(queue))
                .Where(message => subject is null || message.Subject == subject)
                .Select(message => QianwenJson.Deserialize<T>(message.Body.ToString())!),
        ];

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response)
        where T : class =>
        (T)
            JsonSerializer.Deserialize(
                await response.Content.ReadAsStreamAsync(),
                QianwenJson.Options.GetTypeInfo(typeof(T))
            )!;
}

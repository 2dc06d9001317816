using System.Text.Json;
using Qianwen.LocalHost.Durable;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.LocalHost.Hosting;

/// <summary>The settings of <c>host.json</c> that the local host honours; others are left to Azure.</summary>
public sealed record HostSettings
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The first segment of every HTTP route; empty for none.</summary>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>How Service Bus triggers take messages.</summary>
    public QueueListenerOptions ServiceBus { get; init; } = new();

    /// <summary>Messages of one call of a batch trigger.</summary>
    public int MaxMessageBatchSize { get; init; } = 1000;

    /// <summary>How durable functions run; each app has a hub of its own below this name.</summary>
    public DurableEngineOptions DurableTask { get; init; } = new();

    /// <summary>Reads the text of a host.json.</summary>
    /// <exception cref="JsonException">It is not JSON, or a value has the wrong type.</exception>
    public static HostSettings Parse(string json)
    {
        var extensions = JsonSerializer.Deserialize<Document>(json, Json)?.Extensions ?? new Extensions();
        return new HostSettings
        {
            RoutePrefix = (extensions.Http?.RoutePrefix ?? "api").Trim('/'),
            ServiceBus = Listener(extensions.ServiceBus ?? new ServiceBusSection()),
            MaxMessageBatchSize = extensions.ServiceBus?.MaxMessageBatchSize ?? 1000,
            DurableTask = Engine(extensions.DurableTask ?? new DurableSection()),
        };
    }

    private static QueueListenerOptions Listener(ServiceBusSection section)
    {
        var standard = new QueueListenerOptions();
        return new QueueListenerOptions
        {
            AutoCompleteMessages = section.AutoCompleteMessages ?? standard.AutoCompleteMessages,
            MaxConcurrentCalls = section.MaxConcurrentCalls ?? standard.MaxConcurrentCalls,
            MaxConcurrentSessions = section.MaxConcurrentSessions ?? standard.MaxConcurrentSessions,
            MaxAutoLockRenewalDuration = section.MaxAutoLockRenewalDuration is { } text
                ? Duration.Parse(text)
                : standard.MaxAutoLockRenewalDuration,
        };
    }

    private static DurableEngineOptions Engine(DurableSection section)
    {
        var standard = new DurableEngineOptions();
        return standard with
        {
            HubName = section.HubName ?? standard.HubName,
            MaxConcurrentActivities = section.MaxConcurrentActivityFunctions ?? standard.MaxConcurrentActivities,
            MaxConcurrentOrchestrators =
                section.MaxConcurrentOrchestratorFunctions ?? standard.MaxConcurrentOrchestrators,
        };
    }

    private sealed record Document(Extensions? Extensions);

    private sealed record Extensions(
        HttpSection? Http = null,
        ServiceBusSection? ServiceBus = null,
        DurableSection? DurableTask = null
    );

    private sealed record HttpSection(string? RoutePrefix = null);

    private sealed record ServiceBusSection(
        bool? AutoCompleteMessages = null,
        int? MaxConcurrentCalls = null,
        int? MaxConcurrentSessions = null,
        int? MaxMessageBatchSize = null,
        string? MaxAutoLockRenewalDuration = null
    );

    private sealed record DurableSection(
        string? HubName = null,
        int? MaxConcurrentActivityFunctions = null,
        int? MaxConcurrentOrchestratorFunctions = null
    );
}

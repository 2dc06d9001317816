using System.Text.Json;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.LocalHost.Tests.Hosting;

public sealed class HostSettingsTests
{
    [Fact]
    public void Parse_EverySetting_IsTaken()
    {
        var settings = HostSettings.Parse(
            """
            {
              "version": "2.0",
              "logging": { "logLevel": { "default": "Information" } },
              "extensions": {
                "http": { "routePrefix": "/v1/" },
                "serviceBus": {
                  "autoCompleteMessages": false, "maxConcurrentCalls": 3, "maxConcurrentSessions": 2,
                  "maxMessageBatchSize": 20, "maxAutoLockRenewalDuration": "00:07:00", "prefetchCount": 0
                },
                "durableTask": {
                  "hubName": "hub", "maxConcurrentActivityFunctions": 5, "maxConcurrentOrchestratorFunctions": 6
                }
              }
            }
            """
        );

        Assert.Equal("v1", settings.RoutePrefix);
        Assert.Equal(20, settings.MaxMessageBatchSize);
        Assert.Equal(
            new QueueListenerOptions
            {
                AutoCompleteMessages = false,
                MaxConcurrentCalls = 3,
                MaxConcurrentSessions = 2,
                MaxAutoLockRenewalDuration = TimeSpan.FromMinutes(7),
            },
            settings.ServiceBus
        );
        Assert.Equal(
            ("hub", 5, 6),
            (
                settings.DurableTask.HubName,
                settings.DurableTask.MaxConcurrentActivities,
                settings.DurableTask.MaxConcurrentOrchestrators
            )
        );
    }

    [Fact]
    public void Parse_NothingSet_IsWhatAzureWouldTake()
    {
        var settings = HostSettings.Parse("{ \"version\": \"2.0\" }");

        Assert.Equal("api", settings.RoutePrefix);
        Assert.True(settings.ServiceBus.AutoCompleteMessages);
        Assert.Equal(TimeSpan.FromMinutes(5), settings.ServiceBus.MaxAutoLockRenewalDuration);
    }

    [Fact]
    public void Parse_WrongType_IsRefused() =>
        Assert.Throws<JsonException>(() =>
            HostSettings.Parse("{ \"extensions\": { \"serviceBus\": { \"maxConcurrentCalls\": \"many\" } } }")
        );

    [Fact]
    public void ParseQueues_Durations_AreIso8601()
    {
        var queue = Assert.Single(
            QueueDefinitions
                .Parse(
                    """
                    { "queues": [ { "name": "orders", "maxDeliveryCount": 5, "lockDuration": "PT30S",
                      "duplicateDetectionWindow": "PT10M", "requiresSession": true, "defaultTimeToLive": "P14D" } ] }
                    """
                )
                .All
        );

        Assert.Equal(
            new QueueDefinition("orders")
            {
                MaxDeliveryCount = 5,
                LockDuration = TimeSpan.FromSeconds(30),
                DuplicateDetectionWindow = TimeSpan.FromMinutes(10),
                RequiresSession = true,
                DefaultTimeToLive = TimeSpan.FromDays(14),
            },
            queue
        );
    }

    [Fact]
    public void ParseQueues_UnknownSetting_IsRefused() =>
        Assert.Throws<JsonException>(() =>
            QueueDefinitions.Parse("{ \"queues\": [ { \"name\": \"orders\", \"lockTime\": \"PT1M\" } ] }")
        );
}

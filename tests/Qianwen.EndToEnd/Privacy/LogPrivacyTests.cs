using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Qianwen.Cli.Client;
using Qianwen.Cli.Composition;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Orders;
using Qianwen.Core.Jobs;
using Qianwen.Simulations.Faults;

namespace Qianwen.EndToEnd.Privacy;

/// <summary>Nothing that a person said, and nothing that tells who or where they are, is in any log record of any level or any span.</summary>
public sealed class LogPrivacyTests
{
    private const string Person = "p-7f3a";
    private const string Name = "欧阳可识别";
    private const string Address = "杭州市余杭区文一西路969号可识别楼3单元1204室";
    private const string Phone = "13912345678";
    private const string IdCard = "110101199003071234";
    private const string StolenToken = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ2aWN0aW0ifQ.c2lnbmF0dXJl";
    private static readonly string[] Always =
    [
        Name,
        Address,
        "969号",
        Phone,
        IdCard,
        StolenToken,
        "30.2797",
        "120.0263",
    ];

    [Theory]
    [InlineData(FaultProfiles.None)]
    [InlineData(FaultProfiles.ErrorAfterCommit)]
    [InlineData(FaultProfiles.StoreRefusesAfterPayment)]
    [InlineData(FaultProfiles.PaymentDeclined)]
    [InlineData(FaultProfiles.RiderCancels)]
    public async Task Purchase_WithPersonalData_IsLoggedWithoutAnyOfIt(string fault)
    {
        using var log = new LogRecorder();
        using var loggers = log.CreateFactory();
        using var spans = new SpanWatch([.. Always, Shopping.FortyCups]);
        await using var world = await StartAsync(loggers, fault);

        await world.AskAsync($"我是{Name}，电话{Phone}，身份证号{IdCard}");
        var task = await world.BuyAsync(Shopping.FortyCups);
        await MisuseAsync(world);

        Assert.True(task.Status.IsOver());
        var token = await TokenAsync(world);
        AssertPrivate(log, [.. Always, token, .. await SaidAsync(world)]);
        Assert.True(spans.Seen > 50, $"only {spans.Seen} spans: is anything traced?");
        Assert.True(spans.Leaks.Count == 0, string.Join("\n", spans.Leaks.Distinct().Take(10)));
    }

    [Fact]
    public async Task Fault_OfTheServiceItself_IsLoggedWithoutTheRequest()
    {
        using var log = new LogRecorder();
        using var loggers = log.CreateFactory();
        await using var world = await StartAsync(loggers, FaultProfiles.None);
        await world.AskAsync(Shopping.FortyCups);

        var sender = world
            .Host.Services(AssistantComposition.Assistant)
            .GetRequiredService<ServiceBusClient>()
            .CreateSender(QueueNames.MerchantReplies);
        await sender.SendMessageAsync(new ServiceBusMessage($$"""{"{{Name}}":"{{Phone}}"}""") { MessageId = "m-1" });
        await sender.SendMessageAsync(new ServiceBusMessage($"{Name} {Phone}") { MessageId = "m-2" });
        await world.RunToEndAsync();

        Assert.Contains(log.Records, record => record.Contains("Dead letter", StringComparison.Ordinal));
        AssertPrivate(log, Always);
    }

    private static Task<World> StartAsync(ILoggerFactory loggers, string fault)
    {
        const string Me = "Identity:Development:People:0";
        return World.StartAsync(
            fault,
            Person,
            new Dictionary<string, string?>
            {
                ["Identity:Development:DefaultPerson"] = null,
                [$"{Me}:PersonId"] = Person,
                [$"{Me}:Name"] = Name,
                [$"{Me}:Locale"] = "zh-CN",
                [$"{Me}:TimeZone"] = "Asia/Shanghai",
                [$"{Me}:Addresses:0:Label"] = "office",
                [$"{Me}:Addresses:0:Text"] = Address,
                [$"{Me}:Addresses:0:City"] = "hangzhou",
                [$"{Me}:Addresses:0:Location:Latitude"] = "30.2797",
                [$"{Me}:Addresses:0:Location:Longitude"] = "120.0263",
                [$"{Me}:Addresses:0:IsDefault"] = "true",
            },
            logging: loggers
        );
    }

    /// <summary>Requests that fail in every way a caller can make them fail.</summary>
    private static async Task MisuseAsync(World world)
    {
        using var mine = await world.RawAsync(Person);
        using var thief = new RawClient(world.Host.CreateClient(AssistantComposition.Assistant), StolenToken);
        var messages = $"conversations/{world.ConversationId}/messages";
        await mine.PostAsync(messages, $$"""{"text":{{Phone}}}""", "misuse-1");
        await mine.PostAsync(messages, $$"""{"text":"{{Name}}" """, "misuse-2");
        await mine.PostAsync("plans", $$"""{"utterance":"{{Name}} {{Phone}}","locale":"{{Name}}"}""");
        await mine.GetAsync($"conversations/{world.ConversationId}/events?after={Phone}x");
        await mine.PostAsync("dev/tokens", $$"""{"personId":"{{Name}}"}""");
        Assert.Equal(401, (await thief.GetAsync("conversations")).Status);
    }

    private static async Task<IEnumerable<string>> SaidAsync(World world) =>
        (await world.ItemsAsync<TextItem>()).Select(item => item.Text).Where(text => text.Length > 8);

    private static async Task<string> TokenAsync(World world)
    {
        using var http = world.Host.CreateClient(AssistantComposition.Assistant);
        return await DevelopmentTokens.IssueAsync(http, Person, CancellationToken.None);
    }

    private static void AssertPrivate(LogRecorder log, IReadOnlyList<string> personal)
    {
        Assert.True(log.Records.Count > 20, $"only {log.Records.Count} records: is anything logged?");
        var leaks =
            from record in log.Records
            from secret in personal
            where record.Contains(secret, StringComparison.Ordinal)
            select $"'{secret}' in: {record}";
        Assert.True(!leaks.Any(), string.Join("\n", leaks.Distinct().Take(10)));
    }
}

using System.Text.Json;
using Azure.Core;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using static Qianwen.Azure.Tests.OpenAI.ScriptedAnswer;

namespace Qianwen.Azure.Tests.OpenAI;

public sealed class ModelRequestTests
{
    private const string Hotel = "please book a hotel at the Bund for two nights";

    [Fact]
    public async Task Request_ToAzureWithAKey_CarriesItAndNamesTheDeployment()
    {
        await using var test = await ModelUnderTest.StartAsync(File("single-call.json"));

        await test.PlanAsync(Hotel);

        var request = Assert.Single(test.Model.Requests);
        Assert.StartsWith("/openai/deployments/planner/chat/completions?api-version=", request.Path);
        Assert.Equal("secret", request.Headers["api-key"]);
        Assert.False(request.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Request_ToAzureWithAnIdentity_CarriesItsToken()
    {
        var identity = new FixedIdentity();
        await using var test = await ModelUnderTest.StartAsync([], identity, File("single-call.json"));

        var result = await test.PlanAsync(Hotel);

        var request = Assert.Single(test.Model.Requests);
        Assert.Equal("Bearer token-of-the-app", request.Headers["Authorization"]);
        Assert.False(request.Headers.ContainsKey("api-key"));
        Assert.Equal(["https://cognitiveservices.azure.com/.default"], identity.Scopes);
        Assert.Equal("model", ModelUnderTest.By(result));
    }

    [Fact]
    public async Task Request_ToAnyOtherEndpoint_CarriesTheKeyAsABearer()
    {
        await using var test = await ModelUnderTest.StartAsync([("Service", "OpenAI")], null, File("single-call.json"));

        await test.PlanAsync(Hotel);

        var request = Assert.Single(test.Model.Requests);
        Assert.Equal("/chat/completions", request.Path);
        Assert.Equal("Bearer secret", request.Headers["Authorization"]);
        Assert.Equal("planner", (string)request.Body["model"]!);
    }

    [Fact]
    public async Task Request_AsAWhole_HasStrictToolsAndTheLimits()
    {
        await using var test = await ModelUnderTest.StartAsync(
            [("MaxOutputTokens", "777")],
            null,
            File("single-call.json")
        );

        await test.PlanAsync(Hotel);

        var request = test.Model.Requests[0];
        Assert.Equal(777, (int)request.Body["max_completion_tokens"]!);
        Assert.Equal(0, (double)request.Body["temperature"]!);
        Assert.Null(request.Body["reasoning_effort"]);
        Assert.All(request.Tools.Values, tool => Assert.True((bool)tool["strict"]!));
        Assert.Equal(
            [
                "answer",
                "ask",
                "cancel",
                "change",
                "decide",
                "flight_book",
                "food_delivery_order",
                "hotel_book",
                "payment_pay",
                "ride_hailing_book",
                "status",
            ],
            request.Tools.Keys.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(Hotel, "low")]
    [InlineData("fly to Shanghai tomorrow and book a hotel with a pool on Friday", "high")]
    public async Task Effort_WhereTheModelReasons_FollowsNeed(string utterance, string effort)
    {
        await using var test = await ModelUnderTest.StartAsync(
            [("Reasoning", "true"), ("HardEffort", "high")],
            null,
            File("single-call.json")
        );

        await test.PlanAsync(utterance);

        var body = test.Model.Requests[0].Body;
        Assert.Equal(effort, (string)body["reasoning_effort"]!);
        Assert.Null(body["temperature"]);
    }

    [Fact]
    public async Task Stream_AsRequested_AsksForTheUsage()
    {
        await using var test = await ModelUnderTest.StartAsync([("Streaming", "true")], null, File("text.sse"));

        await test.PlanAsync(Hotel);

        var body = test.Model.Requests[0].Body;
        Assert.True((bool)body["stream"]!);
        Assert.True((bool)body["stream_options"]!["include_usage"]!);
        Assert.Equal(709, test.Measured("gen_ai.client.token.usage"));
    }

    [Fact]
    public async Task Data_OfThePerson_IsLabelsOnly()
    {
        await using var test = await ModelUnderTest.StartAsync(File("text.json"));
        var leg = new Leg("leg-1", "food_delivery", "order", new Dictionary<string, JsonElement>(), [], []).With(
            ArgumentNames.Address,
            new DeliveryAddress(Errands.HomeAddress, "home")
        );
        var conversation = new ConversationContext(
            [new Turn("user", "a latte"), new Turn("assistant", $"A latte to {Errands.HomeAddress}?")],
            Proposal: new OpenProposal("t-1", "hash", [leg], Money.Fen(1500))
        );

        await test.PlanAsync("hmm what would you recommend to go with it these days", conversation);

        var request = test.Model.Requests[0];
        var sent = request.Body.ToJsonString(
            new JsonSerializerOptions
            {
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
        Assert.Equal(["home"], request.Data["address_labels"]!.AsArray().Select(label => (string)label!));
        Assert.DoesNotContain("文一西路", sent);
        Assert.DoesNotContain("Lin Xiaoming", sent);
        Assert.DoesNotContain("person-4711", sent);
        Assert.Contains("A latte to [home]?", request.Messages.Select(message => message.Content));
        Assert.Equal("t-1", (string)request.Data["open_proposal"]!["task_id"]!);
    }

    [Fact]
    public async Task Names_ThatOccurInTheSentence_AreShownAndNoOthers()
    {
        await using var test = await ModelUnderTest.StartAsync(File("single-call.json"));

        await test.PlanAsync(Hotel);

        var names = test.Model.Requests[0].Data["known_names"]!.AsArray();
        Assert.Equal(["the-bund"], names.Select(name => (string)name!["id"]!));
    }

    [Fact]
    public async Task Cost_OfACall_FollowsThePrices()
    {
        await using var test = await ModelUnderTest.StartAsync(File("single-call.json"));

        await test.PlanAsync(Hotel);

        Assert.Equal(((812 * 1.0) + (96 * 4.0)) / 1_000_000, test.Measured("qianwen.planner.cost"), 9);
        Assert.Equal(1, test.Measured("qianwen.planner.calls", "answered"));
        Assert.Equal(1, test.Measured("qianwen.planner.turns", "model"));
    }

    private sealed class FixedIdentity : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new AccessToken("token-of-the-app", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}

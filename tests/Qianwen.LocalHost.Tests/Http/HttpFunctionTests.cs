using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tests.Hosting;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Http;

public sealed class HttpFunctionTests : IAsyncLifetime
{
    private readonly LocalDatabase _database = LocalDatabase.InMemory();
    private readonly VirtualTimeProvider _time = new();
    private LocalFunctionsHost? _host;
    private HttpClient? _client;

    private LocalFunctionsHost Host => _host!;

    private HttpClient Client => _client!;

    public async Task InitializeAsync()
    {
        _host = SampleHost.BuildOf(_database, _time, typeof(Functions));
        await _host.StartAsync();
        _client = _host.CreateClient("app");
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData("api/text", "text/plain", "茶")]
    [InlineData("api/json", "application/json", "{\"cups\":40}")]
    [InlineData("api/action", "application/json", "{\"cups\":41}")]
    [InlineData("api/later", "application/json", "{\"cups\":42}")]
    public async Task Get_EachKindOfResult_IsWritten(string path, string type, string body)
    {
        var response = await Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_RouteAndQueryValues_AreBound() =>
        Assert.Equal(
            "7 02f8a000-0000-7000-8000-000000000001 2 True small",
            await Client.GetStringAsync("api/values/7/02f8a000-0000-7000-8000-000000000001?cups=2&iced=true")
        );

    [Fact]
    public async Task Get_RouteOfTheFunctionsName_IsTheDefault() =>
        Assert.Equal("named", await Client.GetStringAsync("api/Named"));

    [Fact]
    public async Task Post_JsonBody_IsBound()
    {
        var response = await Client.PostAsJsonAsync("api/body", new { cups = 40 });

        Assert.Equal("40", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_UnknownPath_Is404Problem() =>
        await AssertProblemAsync(await Client.GetAsync("api/nowhere"), 404, "Nothing answers GET /api/nowhere");

    [Fact]
    public async Task Get_WithoutRoutePrefix_Is404Problem() =>
        await AssertProblemAsync(await Client.GetAsync("text"), 404, "the route prefix");

    [Fact]
    public async Task Post_WrongMethod_Is405ProblemWithAllow()
    {
        var response = await Client.PostAsync("api/text", null);

        await AssertProblemAsync(response, 405, "allowed: GET");
        Assert.Equal(["GET"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("{\"cups\":\"many\"}", "application/json", 400, "$.cups")]
    [InlineData("{", "application/json", 400, "not the JSON")]
    [InlineData("cups=40", "application/x-www-form-urlencoded", 415, "Send application/json")]
    public async Task Post_BadBody_IsTheClientsProblem(string body, string type, int status, string detail)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);

        await AssertProblemAsync(await Client.PostAsync("api/body", content), status, detail);
    }

    [Fact]
    public async Task Post_NoBody_Is400Problem() =>
        await AssertProblemAsync(await Client.PostAsync("api/body", null), 400, "has no body");

    [Fact]
    public async Task Get_BadQueryValue_Is400Problem() =>
        await AssertProblemAsync(
            await Client.GetAsync("api/values/7/02f8a000-0000-7000-8000-000000000001?cups=two"),
            400,
            "'cups' is 'two'"
        );

    [Fact]
    public async Task Get_MissingQueryValue_Is400Problem() =>
        await AssertProblemAsync(
            await Client.GetAsync("api/values/7/02f8a000-0000-7000-8000-000000000001"),
            400,
            "'cups' is missing"
        );

    [Fact]
    public async Task Post_BodyOverTheLimit_Is413Problem()
    {
        using var content = new ByteArrayContent(new byte[1024 * 1024 + 1]);

        await AssertProblemAsync(await Client.PostAsync("api/body", content), 413, "at most 1048576");
    }

    [Fact]
    public async Task Get_FunctionThrows_Is500ProblemWithoutInternals()
    {
        var response = await Client.GetAsync("api/throw");

        var text = await AssertProblemAsync(response, 500, "failed inside the app");
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FunctionAnswersBareStatus_IsMadeAProblem() =>
        await AssertProblemAsync(await Client.GetAsync("api/conflict"), 409, null);

    [Fact]
    public async Task Get_FunctionAnswersItsOwnProblem_IsKept()
    {
        var response = await Client.GetAsync("api/own-problem");

        Assert.Contains("\"urn:own\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EventStream_IsReadWhileItGoesOnAndKeepsNothingBusy()
    {
        using var response = await Client.GetAsync("api/events", HttpCompletionOption.ResponseHeadersRead);
        var events = SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        Assert.Equal("0", events.Current.Data);

        await Host.RunUntilIdleAsync();
        var before = _time.GetUtcNow();
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(await events.MoveNextAsync());
        Assert.Equal("1", events.Current.Data);
        Assert.Equal(before.AddSeconds(1), _time.GetUtcNow());
    }

    [Fact]
    public async Task Stop_OpenEventStream_EndsIt()
    {
        using var response = await Client.GetAsync("api/events", HttpCompletionOption.ResponseHeadersRead);
        await Host.StopAsync();

        Assert.True(Host.Work.IsIdle);
    }

    private static async Task<string> AssertProblemAsync(HttpResponseMessage response, int status, string? detail)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.StartsWith("https://", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        if (detail is not null)
        {
            Assert.Contains(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        return text;
    }

    private sealed record Tea(int Cups);

    private sealed class Functions(TimeProvider time)
    {
        [Function("Text")]
        public static string Text([HttpTrigger("get", Route = "text")] HttpRequest request) => Keep(request, "茶");

        [Function("Json")]
        public static Tea Json([HttpTrigger("get", Route = "json")] HttpRequest request) => Keep(request, new Tea(40));

        [Function("Action")]
        public static IActionResult Action([HttpTrigger("get", Route = "action")] HttpRequest request) =>
            Keep(request, new JsonResult(new Tea(41)));

        [Function("Later")]
        public static async ValueTask<Tea> Later([HttpTrigger("get", Route = "later")] HttpRequest request)
        {
            await Task.Yield();
            return Keep(request, new Tea(42));
        }

        [Function("Named")]
        public static string Named([HttpTrigger("get")] HttpRequest request) => Keep(request, "named");

        [Function("Values")]
        public static string Values(
            [HttpTrigger("get", Route = "values/{number:int}/{id:guid}")] HttpRequest request,
            int number,
            [FromRoute] Guid id,
            [FromQuery] int cups,
            [FromQuery] bool iced,
            [FromQuery] string size = "small"
        ) => Keep(request, $"{number} {id} {cups} {iced} {size}");

        [Function("Body")]
        public static string Body([HttpTrigger("post", Route = "body")] HttpRequest request, [FromBody] Tea tea) =>
            Keep(request, $"{tea.Cups}");

        [Function("Throw")]
        public static string Throw([HttpTrigger("get", Route = "throw")] HttpRequest request) =>
            throw new InvalidOperationException(Keep(request, "secret"));

        [Function("Conflict")]
        public static IResult Conflict([HttpTrigger("get", Route = "conflict")] HttpRequest request) =>
            Keep(request, Results.StatusCode(409));

        [Function("OwnProblem")]
        public static IResult OwnProblem([HttpTrigger("get", Route = "own-problem")] HttpRequest request) =>
            Keep(request, Results.Problem(type: "urn:own", statusCode: 422));

        [Function("Events")]
        public IResult Events(
            [HttpTrigger("get", Route = "events")] HttpRequest request,
            CancellationToken cancellationToken
        ) => Keep(request, TypedResults.ServerSentEvents(Count(cancellationToken)));

        private static T Keep<T>(HttpRequest request, T value)
        {
            Assert.NotNull(request);
            return value;
        }

        private async IAsyncEnumerable<SseItem<string>> Count(
            [EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            for (var i = 0; ; i++)
            {
                yield return new SseItem<string>($"{i}");
                await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
            }
        }
    }
}

using Microsoft.Extensions.Time.Testing;
using Qianwen.Cli.Client;

namespace Qianwen.Cli.Tests.Client;

public sealed class AssistantConnectionTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task CallAsync_ServerIsGone_GoesOnWithTheNext()
    {
        await using var next = new ScriptedAssistant();
        await next.StartAsync();
        var source = new Succession(Unreachable(), await next.ConnectAsync(CancellationToken.None));
        var lost = 0;
        using var connection = new AssistantConnection(source, _time) { Lost = () => lost++ };

        var conversation = await connection.CallAsync(
            (client, token) => client.GetConversationAsync("c-1", token),
            CancellationToken.None
        );

        Assert.Equal(ScriptedAssistant.ConversationId, conversation.Id);
        Assert.Equal(1, lost);
    }

    [Fact]
    public async Task CallAsync_NobodyEverAnswers_GivesUp()
    {
        using var connection = new AssistantConnection(
            new Succession([.. Enumerable.Range(0, 10).Select(_ => Unreachable())]),
            _time
        );

        await Assert.ThrowsAsync<AssistantUnreachableException>(() =>
            connection.CallAsync((client, token) => client.GetConversationAsync("c-1", token), CancellationToken.None)
        );
    }

    [Fact]
    public async Task CallAsync_TokenExpired_SignsInAgain()
    {
        var handler = new ExpiringTokens();
        var client = new AssistantClient(new HttpClient(handler) { BaseAddress = new("http://a/") }, "lin");
        using var connection = new AssistantConnection(new Succession(client), _time);

        for (var call = 0; call < 2; call++)
        {
            await connection.CallAsync(
                (assistant, token) => assistant.GetConversationAsync("c-1", token),
                CancellationToken.None
            );
            handler.Expire();
        }

        Assert.Equal(["Bearer t1", "Bearer t1", "Bearer t2"], handler.Seen);
    }

    private static AssistantClient Unreachable() =>
        new(new HttpClient(new Refusing()) { BaseAddress = new("http://gone/") }, "lin");

    private sealed class Succession(params AssistantClient[] clients) : IAssistantSource
    {
        private int _next;

        public Task<AssistantClient> ConnectAsync(CancellationToken cancellationToken) =>
            Task.FromResult(clients[_next++]);
    }

    private sealed class Refusing : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => throw new HttpRequestException("Connection refused");
    }

    private sealed class ExpiringTokens : HttpMessageHandler
    {
        private int _issued;
        private string _valid = "";

        public List<string> Seen { get; } = [];

        public void Expire() => _valid = "";

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (request.RequestUri!.AbsolutePath == "/api/dev/tokens")
            {
                _valid = $"t{++_issued}";
                return Answer(200, $$"""{"token":"{{_valid}}"}""");
            }

            Seen.Add(request.Headers.Authorization!.ToString());
            return request.Headers.Authorization.Parameter == _valid
                ? Answer(200, """{"id":"c-1","createdAt":"2026-11-23T12:00:00+08:00","busy":false,"items":[]}""")
                : Answer(401, "{}");
        }

        private static Task<HttpResponseMessage> Answer(int status, string json) =>
            Task.FromResult(
                new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new StringContent(json) }
            );
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Jobs;

namespace Qianwen.Cli.Client;

/// <summary>The HTTP API as one person uses it. Signs in with the development issuer, again when the token has expired.</summary>
/// <param name="http">Its base address is the server's.</param>
/// <param name="person">The demo person.</param>
public sealed class AssistantClient(HttpClient http, string person) : IDisposable
{
    private string? _token;

    /// <summary>Starts a conversation.</summary>
    /// <param name="key">Idempotency key.</param>
    public Task<ConversationResponse> CreateConversationAsync(string key, CancellationToken cancellationToken) =>
        CallAsync<ConversationResponse>(() => Post("api/conversations", "{}", key), cancellationToken);

    /// <summary>A conversation with its transcript.</summary>
    public Task<ConversationResponse> GetConversationAsync(string id, CancellationToken cancellationToken) =>
        CallAsync<ConversationResponse>(() => Get($"api/conversations/{Uri.EscapeDataString(id)}"), cancellationToken);

    /// <summary>Says something.</summary>
    /// <param name="key">Idempotency key: the same key is the same message.</param>
    public Task<PostMessageResponse> PostMessageAsync(
        string conversationId,
        PostMessageRequest message,
        string key,
        CancellationToken cancellationToken
    ) =>
        CallAsync<PostMessageResponse>(
            () =>
                Post(
                    $"api/conversations/{Uri.EscapeDataString(conversationId)}/messages",
                    QianwenJson.Serialize(message),
                    key
                ),
            cancellationToken
        );

    /// <summary>A task.</summary>
    public Task<TaskView> GetTaskAsync(string id, CancellationToken cancellationToken) =>
        CallAsync<TaskView>(() => Get($"api/tasks/{Uri.EscapeDataString(id)}"), cancellationToken);

    /// <summary>Says yes or no to a proposal.</summary>
    /// <exception cref="AssistantProblemException">409 where the cart is not the open one any more.</exception>
    public async Task DecideAsync(
        string taskId,
        DecisionRequest decision,
        string key,
        CancellationToken cancellationToken
    )
    {
        using var response = await SendAsync(
            () => Post($"api/tasks/{Uri.EscapeDataString(taskId)}/decision", QianwenJson.Serialize(decision), key),
            cancellationToken
        );
    }

    /// <summary>The items of a conversation after <paramref name="afterEventId"/>, as they come, until the stream ends.</summary>
    public async IAsyncEnumerable<ReceivedItem> FollowAsync(
        string conversationId,
        string? afterEventId,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var response = await SendAsync(
            () =>
            {
                var request = Get($"api/conversations/{Uri.EscapeDataString(conversationId)}/events");
                request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
                if (!string.IsNullOrEmpty(afterEventId))
                {
                    request.Headers.TryAddWithoutValidation("Last-Event-ID", afterEventId);
                }

                return request;
            },
            cancellationToken
        );
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var item in EventStreamReader.ReadAsync(stream, cancellationToken))
        {
            yield return item;
        }
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, new Uri(path, UriKind.Relative));

    private static HttpRequestMessage Post(string path, string json, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    private async Task<T> CallAsync<T>(Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(request, cancellationToken);
        try
        {
            var json = await response.Content.ReadAsStringAsync(cancellationToken);
            return QianwenJson.Deserialize<T>(json) ?? throw new JsonException("The server sent an empty answer.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new AssistantUnreachableException("The connection to the server was lost.", exception);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        Func<HttpRequestMessage> request,
        CancellationToken cancellationToken
    )
    {
        var response = await SendOnceAsync(request, _token is null, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            response.Dispose();
            response = await SendOnceAsync(request, signIn: true, cancellationToken);
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw await ProblemAsync(response, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(
        Func<HttpRequestMessage> request,
        bool signIn,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (signIn)
            {
                _token = await DevelopmentTokens.IssueAsync(http, person, cancellationToken);
            }

            using var message = request();
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            return await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (Exception exception)
            when (exception
                    is HttpRequestException
                        or IOException
                        or TaskCanceledException { InnerException: TimeoutException }
            )
        {
            throw new AssistantUnreachableException("The server does not answer.", exception);
        }
    }

    internal static async Task<AssistantProblemException> ProblemAsync(
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        ProblemBody? problem = null;
        if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true)
        {
            problem = await response.Content.ReadFromJsonAsync(CliJson.Default.ProblemBody, cancellationToken);
        }

        return new AssistantProblemException(
            response.StatusCode,
            problem ?? new ProblemBody(null, null, null),
            response.Headers.RetryAfter?.Delta
        );
    }
}

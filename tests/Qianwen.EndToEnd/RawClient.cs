using System.Net.Http.Headers;
using System.Text;

namespace Qianwen.EndToEnd;

/// <summary>Calls the API and returns what it says, whatever that is.</summary>
/// <param name="http">Its base address is the server's; disposed with this.</param>
/// <param name="token">Who asks; null for nobody.</param>
public sealed class RawClient(HttpClient http, string? token) : IDisposable
{
    /// <summary>Reads.</summary>
    public Task<RawAnswer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, Address(path)));

    /// <summary>The events of a conversation, until nothing is under way or waits for the person.</summary>
    /// <param name="lastEventId">The last one that was received; null for none.</param>
    public async Task<IReadOnlyList<RawEvent>> EventsAsync(string conversationId, string? lastEventId = null)
    {
        var path = $"conversations/{conversationId}/events?until=idle";
        var request = new HttpRequestMessage(HttpMethod.Get, Address(path));
        request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId ?? "");
        return RawEvent.Parse((await SendAsync(request)).Body);
    }

    /// <summary>Sends JSON.</summary>
    /// <param name="key">Idempotency key; null for none.</param>
    public Task<RawAnswer> PostAsync(string path, string json, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address(path))
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return SendAsync(request);
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private static Uri Address(string path) => new($"api/{path}", UriKind.Relative);

    private async Task<RawAnswer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            using var response = await http.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            return new RawAnswer(
                (int)response.StatusCode,
                body,
                response.Headers.Location?.ToString(),
                response.Headers.RetryAfter?.Delta
            );
        }
    }
}

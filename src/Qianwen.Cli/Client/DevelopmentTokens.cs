using System.Text;
using System.Text.Json;

namespace Qianwen.Cli.Client;

/// <summary>Tokens of the local host's development issuer.</summary>
public static class DevelopmentTokens
{
    /// <summary>A bearer token for a demo person.</summary>
    /// <exception cref="AssistantProblemException">There is no such demo person, or the issuer is off.</exception>
    public static async Task<string> IssueAsync(HttpClient http, string person, CancellationToken cancellationToken)
    {
        using var body = new StringContent(
            $$"""{"personId":"{{JsonEncodedText.Encode(person)}}"}""",
            Encoding.UTF8,
            "application/json"
        );
        using var response = await http.PostAsync(new Uri("api/dev/tokens", UriKind.Relative), body, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw await AssistantClient.ProblemAsync(response, cancellationToken);
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var answer = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
        return answer.RootElement.GetProperty("token").GetString()
            ?? throw new JsonException("The development issuer sent no token.");
    }
}

using System.Text.Json;
using Qianwen.Contracts.Api;

namespace Qianwen.Cli.Planning;

/// <summary>Reads lines of <c>plan --jsonl</c>.</summary>
public static class PlanLineReader
{
    private const string User = "user";

    /// <summary>The id and what is to be planned.</summary>
    /// <exception cref="FormatException">The line is malformed; the message says how.</exception>
    public static (string? Id, PlanRequestBody Request) Read(string json)
    {
        var line = Parse(json);
        var id = IdOf(line);
        var turns = line.Turns ?? [];
        if (!string.IsNullOrWhiteSpace(line.Utterance))
        {
            return (id, new PlanRequestBody(line.Utterance, line.Locale, line.Now, turns));
        }

        var last = turns.ToList().FindLastIndex(turn => turn.Role == User);
        return last >= 0
            ? (id, new PlanRequestBody(turns[last].Text, line.Locale, line.Now, turns.Take(last).ToList()))
            : throw new FormatException("The line has neither an 'utterance' nor a user turn in 'turns'.");
    }

    /// <summary>The id of a line that may be malformed otherwise, or null.</summary>
    public static string? TryReadId(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
                ? id.ToString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PlanLine Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, CliJson.Default.PlanLine)
                ?? throw new FormatException("The line is null.");
        }
        catch (JsonException exception)
        {
            var where = exception.Path is { Length: > 1 } path ? $" (at {path})" : "";
            throw new FormatException($"The line is not a JSON object of the expected shape{where}.", exception);
        }
    }

    private static string? IdOf(PlanLine line) =>
        line.Id switch
        {
            null or { ValueKind: JsonValueKind.Null } => null,
            { ValueKind: JsonValueKind.String or JsonValueKind.Number } id => id.ToString(),
            _ => throw new FormatException("The 'id' is neither text nor a number."),
        };
}

using System.Text.Json;

namespace Qianwen.Evaluation.Cases;

/// <summary>Reads case files.</summary>
public static class CaseFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
    };

    /// <summary>The cases of a file, or of all files of a folder in the order of their names.</summary>
    /// <exception cref="FormatException">A line is no case; the message says which and why.</exception>
    public static IReadOnlyList<EvaluationCase> ReadAll(string path) =>
        Directory.Exists(path)
            ?
            [
                .. Directory
                    .EnumerateFiles(path, "*.jsonl", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .SelectMany(ReadAll),
            ]
            : [.. File.ReadLines(path).Select((line, at) => (line, at)).Where(IsCase).Select(one => Read(path, one))];

    /// <summary>One line.</summary>
    /// <exception cref="FormatException">It is no case.</exception>
    public static EvaluationCase Parse(string line)
    {
        EvaluationCase? read;
        try
        {
            read = JsonSerializer.Deserialize<EvaluationCase>(line, Options);
        }
        catch (JsonException exception)
        {
            throw new FormatException(exception.Message, exception);
        }

        return Problem(read) is { } problem ? throw new FormatException(problem) : read!;
    }

    private static bool IsCase((string Line, int At) one) => !string.IsNullOrWhiteSpace(one.Line);

    private static EvaluationCase Read(string path, (string Line, int At) one)
    {
        try
        {
            return Parse(one.Line);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{path}:{one.At + 1}: {exception.Message}", exception);
        }
    }

    private static string? Problem(EvaluationCase? read) =>
        read switch
        {
            null => "The line is null.",
            { Id: null or "" } => "There is no id.",
            { Expected: null } => "Nothing is expected.",
            { Utterance: null, Turns: null } => "Nothing is said.",
            { Utterance: null } when read.Turns.All(turn => turn.Role != "user") => "The person says nothing.",
            _ when !CaseKinds.All.Contains(read.Kind) => $"'{read.Kind}' is no kind.",
            _ when read.Lang is not ("zh" or "en") => $"'{read.Lang}' is no language here.",
            _ => null,
        };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Evaluation.Running;

namespace Qianwen.Evaluation.Reporting;

/// <summary>The cases that were not answered rightly, a JSON line each, with why.</summary>
public static class FailureLines
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>Writes the lines.</summary>
    public static void Write(string path, IEnumerable<CaseAnswer> answers) =>
        File.WriteAllLines(path, answers.Where(answer => !answer.Score.Passed).Select(Line));

    private static string Line(CaseAnswer answer)
    {
        var asked = answer.Score.Case;
        return JsonSerializer.Serialize(
            new
            {
                asked.Id,
                asked.Kind,
                said = asked.Utterance ?? string.Join(" / ", asked.Turns!.Select(turn => $"{turn.Role}: {turn.Text}")),
                why = answer
                    .Score.Checks.Where(check => !check.Passed)
                    .Select(check => $"{check.Measure}: {check.Why}"),
                found = answer.Answer.Kind.ToString(),
                legs = JsonDocument.Parse(QianwenJson.Serialize(answer.Answer.Legs)),
                question = answer.Answer.Question?.Text,
                answer.Score.Confidence,
            },
            Options
        );
    }
}

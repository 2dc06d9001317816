using System.Globalization;
using Qianwen.Evaluation.Cases;
using Qianwen.Evaluation.Running;
using Qianwen.Evaluation.Scoring;

namespace Qianwen.Evaluation.Reporting;

/// <summary>The figures of one run as markdown tables.</summary>
/// <param name="answers">All answers.</param>
public sealed class EvaluationReport(IReadOnlyList<CaseAnswer> answers)
{
    private static readonly Measure[] Columns = Enum.GetValues<Measure>();

    /// <summary>The rate of one measure over all cases.</summary>
    public Rate Of(Measure measure) => Of(answers, measure);

    /// <summary>Everything: overall, by kind, by language and domain, by source, calibration, latency.</summary>
    public string Markdown() =>
        $"""
            {Rows("All", [("all", answers)])}
            {Rows("Kind", Groups(CaseKinds.All, answer => answer.Score.Case.Kind))}
            {Rows("Language, domain", Grouped(answer => $"{answer.Score.Case.Lang} {answer.Score.Case.Domain}"))}
            {Rows("Source", Grouped(answer => answer.Score.Case.Source))}
            Calibration of the reading (families, operation, restraint); expected calibration error {Error(
                Reliability
            )}:

            {Reliability.Table()}
            Latency a sentence, warm, on one thread: {new Latency(answers.SelectMany(answer => answer.PerSentence))};
            of the medians of the sentences: {new Latency(answers.Select(answer => Middle(answer.PerSentence)))}.

            """;

    private Calibration Reliability =>
        new(answers.Select(answer => (answer.Score.Confidence, answer.Score.ReadRightly)));

    private static TimeSpan Middle(IEnumerable<TimeSpan> times) => new Latency(times).Median;

    private static string Error(Calibration calibration) =>
        calibration.Error.ToString("0.000", CultureInfo.InvariantCulture);

    private static Rate Of(IEnumerable<CaseAnswer> some, Measure measure) =>
        Rate.Of(
            some.SelectMany(answer => answer.Score.Checks)
                .Where(check => check.Measure == measure)
                .Select(check => check.Passed)
        );

    private static MarkdownTable Rows(string by, IEnumerable<(string Name, IReadOnlyList<CaseAnswer> Answers)> groups)
    {
        var table = new MarkdownTable(1, [by, "Cases", "All right", .. Columns.Select(column => column.ToString())]);
        foreach (var (name, some) in groups)
        {
            table.Add([
                name,
                some.Count.ToString(CultureInfo.InvariantCulture),
                Rate.Of(some.Select(answer => answer.Score.Passed)).ToString(),
                .. Columns.Select(column => Of(some, column).ToString()),
            ]);
        }

        return table;
    }

    private IEnumerable<(string, IReadOnlyList<CaseAnswer>)> Grouped(Func<CaseAnswer, string> key) =>
        Groups(answers.Select(key).Distinct().Order(StringComparer.Ordinal), key);

    private IEnumerable<(string, IReadOnlyList<CaseAnswer>)> Groups(
        IEnumerable<string> names,
        Func<CaseAnswer, string> key
    ) =>
        names
            .Select(name => (name, (IReadOnlyList<CaseAnswer>)[.. answers.Where(answer => key(answer) == name)]))
            .Where(group => group.Item2.Count > 0);
}

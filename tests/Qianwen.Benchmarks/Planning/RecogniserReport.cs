using System.Globalization;
using Qianwen.Benchmarks.Reporting;
using Qianwen.Core.Planning.Recognisers.Counts;
using Qianwen.Core.Planning.Recognisers.Dates;
using Qianwen.Core.Planning.Recognisers.Durations;
using Qianwen.Core.Planning.Recognisers.Numbers;
using Qianwen.Core.Planning.Recognisers.Prices;
using Qianwen.Core.Planning.Recognisers.Reserved;
using Qianwen.Core.Planning.Recognisers.Times;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Benchmarks.Planning;

/// <summary>How long the recognisers of dates, times, prices and numbers take for a sentence.</summary>
internal static class RecogniserReport
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(3);
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly CountUnits Units = CountUnits.Of([
        "people",
        "adults",
        "children",
        "位",
        "人",
        "rooms",
        "间",
        "nights",
        "晚",
        "tickets",
        "张",
    ]);

    private static readonly (string Name, Action<string> Find)[] Recognisers =
    [
        (nameof(DateRecogniser), text => DateRecogniser.FindAll(text, Now)),
        (nameof(TimeOfDayRecogniser), text => TimeOfDayRecogniser.FindAll(text)),
        (nameof(PriceRecogniser), text => PriceRecogniser.FindAll(text)),
        (nameof(CountRecogniser), text => CountRecogniser.FindAll(text, Units)),
        (nameof(DurationRecogniser), text => DurationRecogniser.FindAll(text)),
        (nameof(RangeRecogniser), text => RangeRecogniser.FindAll(text)),
        (nameof(AmountRecogniser), text => AmountRecogniser.FindAll(text)),
        (nameof(DateTimeRecogniser), text => DateTimeRecogniser.FindAll(text, Now)),
        (nameof(ReservedSpans), text => ReservedSpans.FindAll(text)),
    ];

    public static Task<Section> RunAsync()
    {
        var sentences = Enum.GetValues<Said>().Select(said => FoldedText.Of(PlannerWorld.Text(said)).Text).ToList();
        var length = sentences.Average(sentence => sentence.Length).ToString("0", CultureInfo.InvariantCulture);
        return Task.FromResult(
            new Section(
                "Recognisers",
                $"""
                Each recogniser over the {sentences.Count} sentences of the planner's report ({length} characters in the mean), warm, on one
                thread; a call is one pass over all of them, and the figures are that call divided by the sentences. The aim is less than
                0.2 ms for all recognisers together. The baseline splits the sentences into tokens and recognises nothing.

                {Table(sentences)}
                """
            )
        );
    }

    private static MarkdownTable Table(IReadOnlyList<string> sentences)
    {
        var baseline = Over(sentences, text => Tokenizer.Split(text));
        var table = new MarkdownTable(1, "Recogniser", "Median a sentence", "p99 a sentence", "Over the baseline");
        Add(table, "tokens (baseline)", baseline, baseline, sentences.Count);
        foreach (var (name, find) in Recognisers)
        {
            Add(table, name, Over(sentences, find), baseline, sentences.Count);
        }

        Add(table, "all together", Over(sentences, All), baseline, sentences.Count);
        return table;
    }

    private static void All(string text)
    {
        foreach (var (_, find) in Recognisers)
        {
            find(text);
        }
    }

    private static Sample Over(IReadOnlyList<string> sentences, Action<string> find) =>
        Sample.OfWarmCalls(
            () =>
            {
                foreach (var sentence in sentences)
                {
                    find(sentence);
                }
            },
            Budget
        );

    private static void Add(MarkdownTable table, string name, Sample sample, Sample baseline, int sentences) =>
        table.Add(
            name,
            Figures.Milliseconds(sample.Median / sentences),
            Figures.Milliseconds(sample.P99 / sentences),
            Figures.Ratio(sample.Median.Ticks, baseline.Median.Ticks)
        );
}

using System.Globalization;
using Qianwen.Core.Planning.Recognisers.Dates;
using Qianwen.Core.Planning.Recognisers.Durations;
using Qianwen.Core.Planning.Recognisers.Numbers;
using Qianwen.Core.Planning.Recognisers.Prices;
using Qianwen.Core.Planning.Recognisers.Reserved;
using Qianwen.Core.Planning.Recognisers.Times;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Recognisers.Golden;

/// <summary>Now is Monday, 23 November 2026, nine in the morning in Hangzhou.</summary>
public sealed class GoldenVectorTests
{
    public static TheoryData<string> Vectors => new(GoldenVector.All.Select(vector => vector.ToString()));

    [Theory]
    [MemberData(nameof(Vectors))]
    public void FindAll_GoldenVector_HasItsValue(string name)
    {
        var vector = GoldenVector.All.Single(vector => vector.ToString() == name);

        var read = Read(vector.Kind, FoldedText.Of(vector.Text));

        Assert.True(
            vector.Accepted.Contains(read),
            $"'{vector.Text}' was read as '{read}', expected {string.Join(" or ", vector.Accepted)}. {vector.Why}"
        );
    }

    [Fact]
    public void Vectors_Corrections_SayWhyAndDiffer()
    {
        Assert.True(GoldenVector.All.Count > 500, $"There are only {GoldenVector.All.Count} vectors.");
        Assert.All(
            GoldenVector.All.Where(vector => vector.Corrected is not null),
            vector =>
            {
                Assert.False(string.IsNullOrWhiteSpace(vector.Why), $"'{vector}' has no reason.");
                Assert.NotEqual([vector.Corrected!], vector.Readings);
            }
        );
    }

    private static string Read(string kind, FoldedText folded) =>
        kind switch
        {
            "date" => Only(DateRecogniser.FindAll(folded.Text, Ask.Now), Day),
            "time" => Only(TimeOfDayRecogniser.FindAll(folded.Text), Clock),
            "datetime" => Only(DateTimeRecogniser.FindAll(folded.Text, Ask.Now), match => Instant(match.To)),
            "duration" => Only(DurationRecogniser.FindAll(folded.Text), Seconds),
            "number" => Numerals.Parse(folded.Text)?.ToString("0.####", CultureInfo.InvariantCulture) ?? "nothing",
            "currency" => Only(AmountRecogniser.FindAll(folded.Text), Sum),
            "phone" => Only(ReservedSpans.FindAll(folded.Text), match => folded.Words(match.Span)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An unknown kind of vector."),
        };

    private static string Only<T>(IReadOnlyList<T> found, Func<T, string> value) =>
        found.Count == 1 ? value(found[0])
        : found.Count == 0 ? "nothing"
        : "several: " + string.Join(", ", found.Select(value));

    private static string Day(DateMatch match) => Iso(match.Date) + (match.Until is { } until ? $"..{Iso(until)}" : "");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clock(TimeOfDayMatch match) =>
        match.From == match.To ? Iso(match.From) : $"{Iso(match.From)}..{Iso(match.To)}";

    private static string Iso(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static string Instant(DateTimeOffset? at) =>
        at?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static string Seconds(DurationMatch match) => match.Seconds.ToString(CultureInfo.InvariantCulture);

    private static string Sum(AmountMatch match) =>
        $"{(match.Amount.Amount / 100m).ToString("0.00", CultureInfo.InvariantCulture)} {match.Amount.Currency}";
}

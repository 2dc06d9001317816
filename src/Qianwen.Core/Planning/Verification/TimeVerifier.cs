using System.Globalization;
using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Verification;

/// <summary>Checks days and times: they are read again from the person's words, against the same now.</summary>
public sealed class TimeVerifier(VerificationContext context, string argument)
{
    /// <summary>The verdict on a day: the recognisers must read the same one.</summary>
    public ArgumentVerdict Date(JsonElement proposed)
    {
        if (Words(proposed) is not { } words || Day(proposed.Text("date")) is not { } date)
        {
            return new ArgumentVerdict.Unsaid();
        }
        var until = Day(proposed.Text("until"));
        var read = SaidDates.In(words, context.Request.Now);
        return read.Contains((date, until == date ? null : until))
            ? VerificationContext.Accept(new DateArgument(words, date, until == date ? null : until), words, "date")
            : context.Doubt(argument, words, read.Select(day => Iso(day.Date)));
    }

    /// <summary>The verdict on a time of day: the recognisers must not read another one.</summary>
    public ArgumentVerdict Time(JsonElement proposed)
    {
        var (from, to) = (Clock(proposed.Text("from")), Clock(proposed.Text("to")));
        if (Words(proposed) is not { } words || (from is null && to is null))
        {
            return new ArgumentVerdict.Unsaid();
        }
        var read = Instants(words).Select(time => TimeOnly.FromTimeSpan(time.At.TimeOfDay)).ToList();
        return read.Count == 0 || read.TrueForAll(time => time == from || time == to)
            ? VerificationContext.Accept(new TimeArgument(words, from, to), words, "time")
            : context.Doubt(argument, words, read.Select(time => time.ToString("HH:mm", CultureInfo.InvariantCulture)));
    }

    /// <summary>The verdict on a wished instant: the recognisers must read the same one.</summary>
    public ArgumentVerdict Instant(JsonElement proposed)
    {
        if (Words(proposed) is not { } words || Local(proposed.Text("at")) is not { } at)
        {
            return new ArgumentVerdict.Unsaid();
        }
        var read = Instants(words);
        var same = read.FirstOrDefault(time => time.At.DateTime == at);
        return same is not null
            ? VerificationContext.Accept(new TimeWish(same.At, words, same.NotBefore), words, "time")
            : context.Doubt(
                argument,
                words,
                read.Select(time => time.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))
            );
    }

    private string? Words(JsonElement proposed) =>
        proposed.Text("words") is { } words && context.Words.Said(words) ? words : null;

    private IReadOnlyList<TimeMatch> Instants(string words) =>
        TimeRecogniser.FindAll(FoldedText.Of(words).Text, context.Request.Now);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static TimeOnly? Clock(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    private static DateTime? Local(string? text) =>
        DateTime.TryParseExact(
            text,
            "yyyy-MM-dd'T'HH:mm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var local
        )
            ? local
            : null;
}

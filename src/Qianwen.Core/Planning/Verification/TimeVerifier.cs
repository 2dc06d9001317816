using System.Globalization;
using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Recognisers.Dates;
using Qianwen.Core.Planning.Recognisers.Times;

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
        var until = Day(proposed.Text("until")) is { } last && last != date ? last : (DateOnly?)null;
        var read = context.Words.Read(
            words,
            text => DateRecogniser.FindAll(text, context.Request.Now),
            day => day.Span
        );
        return read.Any(day => IsSame(day, date, until))
            ? VerificationContext.Accept(new DateArgument(words, date, until), words, "date")
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
        var read = context.Words.Read(words, TimeOfDayRecogniser.FindAll, time => time.Span);
        var readings = read.Concat(read.Where(time => !time.HalfSaid).Select(time => time.InOtherHalf()));
        var said = readings.FirstOrDefault(time => IsOneOf(from, time) && IsOneOf(to, time));
        if (said is not null)
        {
            return VerificationContext.Accept(new TimeArgument(words, said.From, said.To), words, "time");
        }
        return read.Count == 0
            ? VerificationContext.Accept(new TimeArgument(words, from, to), words, "words")
            : context.Doubt(argument, words, read.Select(time => Hour(time.From ?? time.To)));
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
        context.Words.Read(words, text => TimeRecogniser.FindAll(text, context.Request.Now), time => time.Span);

    /// <summary>A day that was said, by itself or as one end of a span.</summary>
    private static bool IsSame(DateMatch said, DateOnly date, DateOnly? until) =>
        until is null ? date == said.Date || date == said.Until : date == said.Date && until == said.Until;

    private static bool IsOneOf(TimeOnly? proposed, TimeOfDayMatch said) =>
        proposed is null || proposed == said.From || proposed == said.To;

    private static string Hour(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

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

using System.Globalization;
using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Recognisers.Durations;
using Qianwen.Core.Planning.Recognisers.Numbers;

namespace Qianwen.Core.Planning.Verification;

/// <summary>Checks numbers: the person's words must say them.</summary>
public sealed class CountVerifier(VerificationContext context, string argument)
{
    /// <summary>The verdict on a number of people, rooms, nights.</summary>
    public ArgumentVerdict Count(JsonElement proposed)
    {
        if (Words(proposed) is not { } words || proposed.Number("value") is not { } value)
        {
            return new ArgumentVerdict.Unsaid();
        }
        return value is >= 1 and <= int.MaxValue && decimal.Truncate(value) == value && IsSaid(words, value)
            ? VerificationContext.Accept(new CountArgument(words, (int)value), words, "number")
            : Doubt(words);
    }

    /// <summary>The verdict on a number with limits: where the words say the limits, they are the words'.</summary>
    public ArgumentVerdict Limits(JsonElement proposed)
    {
        var (min, max) = (proposed.Number("min"), proposed.Number("max"));
        if (Words(proposed) is not { } words || (min is null && max is null))
        {
            return new ArgumentVerdict.Unsaid();
        }
        var read = context.Words.Read(words, RangeRecogniser.FindAll, range => range.Span);
        if (read.FirstOrDefault(range => Agree(min, range.Min) && Agree(max, range.Max)) is { } said)
        {
            return VerificationContext.Accept(new NumberArgument(words, said.Min, said.Max), words, "number");
        }
        return read.Count == 0 && IsSaid(words, min) && IsSaid(words, max)
            ? VerificationContext.Accept(new NumberArgument(words, min, max), words, "number")
            : Doubt(words);
    }

    /// <summary>The verdict on a length of time: the recognisers must read the same.</summary>
    public ArgumentVerdict Duration(JsonElement proposed)
    {
        if (Words(proposed) is not { } words || proposed.Number("seconds") is not { } seconds)
        {
            return new ArgumentVerdict.Unsaid();
        }
        var read = context.Words.Read(words, DurationRecogniser.FindAll, duration => duration.Span);
        return read.Any(duration => duration.Seconds == seconds)
            ? VerificationContext.Accept(new DurationArgument(words, (long)seconds), words, "duration")
            : Doubt(words);
    }

    private string? Words(JsonElement proposed) =>
        proposed.Text("words") is { } words && context.Words.Said(words) ? words : null;

    private bool IsSaid(string words, decimal? value) =>
        value is not { } number || SaidNumbers.Say(context.Words, words, number);

    private static bool Agree(decimal? proposed, decimal? said) => proposed is null || proposed == said;

    private ArgumentVerdict Doubt(string words) =>
        context.Doubt(
            argument,
            words,
            SaidNumbers.In(context.Words, words).Select(number => number.ToString(CultureInfo.InvariantCulture))
        );
}

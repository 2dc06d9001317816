using System.Globalization;
using System.Text.Json;
using Qianwen.Contracts.Planning;

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
        return value is >= 1 and <= int.MaxValue && decimal.Truncate(value) == value && SaidNumbers.Say(words, value)
            ? VerificationContext.Accept(new CountArgument(words, (int)value), words, "number")
            : Doubt(words);
    }

    /// <summary>The verdict on a number with limits.</summary>
    public ArgumentVerdict Limits(JsonElement proposed)
    {
        var (min, max) = (proposed.Number("min"), proposed.Number("max"));
        if (Words(proposed) is not { } words || (min is null && max is null))
        {
            return new ArgumentVerdict.Unsaid();
        }
        return (min is null || SaidNumbers.Say(words, min.Value)) && (max is null || SaidNumbers.Say(words, max.Value))
            ? VerificationContext.Accept(new NumberArgument(words, min, max), words, "number")
            : Doubt(words);
    }

    /// <summary>The verdict on a length of time: its number, in some unit, must be said.</summary>
    public ArgumentVerdict Duration(JsonElement proposed)
    {
        if (Words(proposed) is not { } words || proposed.Number("seconds") is not { } seconds)
        {
            return new ArgumentVerdict.Unsaid();
        }
        decimal[] units = [1, 60, 900, 3600, 86_400, 604_800];
        return units.Any(unit => SaidNumbers.Say(words, seconds / unit))
            ? VerificationContext.Accept(new DurationArgument(words, (long)seconds), words, "duration")
            : Doubt(words);
    }

    private string? Words(JsonElement proposed) =>
        proposed.Text("words") is { } words && context.Words.Said(words) ? words : null;

    private ArgumentVerdict Doubt(string words) =>
        context.Doubt(
            argument,
            words,
            SaidNumbers.In(words).Select(number => number.ToString(CultureInfo.InvariantCulture))
        );
}

using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Verticals.Asking;

/// <summary>A leg as a vertical reads it: its arguments by name, where the person is, and the time.</summary>
/// <param name="leg">What is wanted.</param>
/// <param name="here">Where it goes or where the person is; null where nobody knows.</param>
/// <param name="now">The present.</param>
public sealed class Ask(Leg leg, DeliveryAddress? here, DateTimeOffset now)
{
    /// <summary>What is wanted.</summary>
    public Leg Leg => leg;

    /// <summary>Where it goes or where the person is; null where nobody knows.</summary>
    public DeliveryAddress? Here => here;

    /// <summary>The present, on China's clock.</summary>
    public DateTimeOffset Now { get; } = now.ToOffset(OpeningHours.Offset);

    /// <summary>The day it is in China.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>A thing that was named; null where it was not.</summary>
    /// <exception cref="JsonException">The argument has another shape.</exception>
    public EntityReference? Entity(string argument) => leg.Get<EntityReference>(argument);

    /// <summary>Things that were named, one or several.</summary>
    /// <exception cref="JsonException">The argument has another shape.</exception>
    public IReadOnlyList<EntityReference> Entities(string argument) =>
        leg.Args.TryGetValue(argument, out var value) && value.ValueKind == JsonValueKind.Array
            ? leg.Get<IReadOnlyList<EntityReference>>(argument)!
        : Entity(argument) is { } one ? [one]
        : [];

    /// <summary>A day; null where none was said.</summary>
    /// <exception cref="JsonException">The argument has another shape.</exception>
    public DateArgument? Date(string argument) => leg.Get<DateArgument>(argument);

    /// <summary>A time of day; null where none was said.</summary>
    /// <exception cref="JsonException">The argument has another shape.</exception>
    public TimeArgument? Time(string argument) => leg.Get<TimeArgument>(argument);

    /// <summary>A number of things; null where none was said.</summary>
    /// <exception cref="JsonException">The argument has another shape, or is below one.</exception>
    public int? Count(string argument) =>
        leg.Get<CountArgument>(argument) switch
        {
            null => null,
            { Value: > 0 } count => count.Value,
            var count => throw new JsonException($"'{argument}' is {count.Value}, not a number above zero."),
        };

    /// <summary>A price wish in yuan; without limits where none was said.</summary>
    /// <exception cref="JsonException">The argument has another shape.</exception>
    public PriceRange Price(string argument) => PriceRange.Of(leg.Get<PriceArgument>(argument));

    /// <summary>A number with limits; null where none was said.</summary>
    /// <exception cref="JsonException">The argument has another shape.</exception>
    public NumberArgument? Number(string argument) => leg.Get<NumberArgument>(argument);

    /// <summary>A declared value, or the words where no value was declared; null where nothing was said.</summary>
    public string? Choice(string argument) => Choices(argument) is [var first, ..] ? first.Value : null;

    /// <summary>Declared values; texts stand for themselves.</summary>
    /// <exception cref="JsonException">The argument has another shape.</exception>
    public IReadOnlyList<ChoiceArgument> Choices(string argument) =>
        leg.Args.TryGetValue(argument, out var value)
            ? value.ValueKind == JsonValueKind.Array
                ? [.. value.EnumerateArray().Select(one => ToChoice(argument, one))]
                : [ToChoice(argument, value)]
            : [];

    /// <summary>The person's words for an argument of any shape; null where nothing was said.</summary>
    public string? Words(string argument) =>
        leg.Args.TryGetValue(argument, out var value) && WordsOf(value) is { Length: > 0 } words ? words : null;

    private static ChoiceArgument ToChoice(string argument, JsonElement value)
    {
        var words = WordsOf(value) ?? throw new JsonException($"'{argument}' holds neither a text nor words.");
        return
            value.ValueKind == JsonValueKind.Object
            && value.TryGetProperty("value", out var declared)
            && declared.ValueKind == JsonValueKind.String
            ? new ChoiceArgument(words, declared.GetString()!)
            : new ChoiceArgument(words, words);
    }

    private static string? WordsOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Object when value.TryGetProperty("words", out var words) => words.GetString(),
            _ => null,
        };
}

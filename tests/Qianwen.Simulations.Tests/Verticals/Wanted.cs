using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;

namespace Qianwen.Simulations.Tests.Verticals;

/// <summary>Short ways to say what a person wants of a vertical. The present is noon of Monday, 2 March 2026.</summary>
internal static class Wanted
{
    public static Leg Leg(string family, string op) =>
        new("leg-1", family, op, new Dictionary<string, JsonElement>(), [], []);

    public static Leg Named(this Leg leg, string argument, string words, string? id = null) =>
        leg.With(argument, new EntityReference(words, id, words));

    public static Leg On(this Leg leg, string argument, string day, string? until = null) =>
        leg.With(argument, new DateArgument(day, DateOnly.Parse(day), until is null ? null : DateOnly.Parse(until)));

    public static Leg At(this Leg leg, string argument, string? from, string? to = null) =>
        leg.With(
            argument,
            new TimeArgument(
                $"{from}-{to}",
                from is null ? null : TimeOnly.Parse(from),
                to is not null ? TimeOnly.Parse(to)
                    : from is null ? null
                    : TimeOnly.Parse(from)
            )
        );

    public static Leg Count(this Leg leg, string argument, int count) =>
        leg.With(argument, new CountArgument($"{count}", count));

    public static Leg Choice(this Leg leg, string argument, string value) =>
        leg.With(argument, new ChoiceArgument(value, value));

    public static Leg Choices(this Leg leg, string argument, params string[] values) =>
        leg.With<IReadOnlyList<ChoiceArgument>>(
            argument,
            [.. values.Select(value => new ChoiceArgument(value, value))]
        );

    public static Leg Price(this Leg leg, long? min, long? max, string currency = Money.Yuan) =>
        leg.With(
            "price",
            new PriceArgument(
                $"{min}-{max}",
                min is { } least ? new Money(least * 100, currency) : null,
                max is { } most ? new Money(most * 100, currency) : null
            )
        );

    public static Leg Number(this Leg leg, string argument, decimal? min, decimal? max = null) =>
        leg.With(argument, new NumberArgument($"{min}", min, max));

    public static Leg Amount(this Leg leg, long yuan, string currency = Money.Yuan) =>
        leg.With("amount", new AmountArgument($"{yuan}", new Money(yuan * 100, currency)));

    public static Leg Text(this Leg leg, string argument, string text) => leg.With(argument, text);
}

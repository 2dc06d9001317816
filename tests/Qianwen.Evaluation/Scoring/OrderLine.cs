using System.Globalization;
using System.Text.Json;
using Qianwen.Contracts.Planning;

namespace Qianwen.Evaluation.Scoring;

/// <summary>A thing in the arguments of a leg: a line of an order, or what is looked for in a shop.</summary>
internal sealed class OrderLine
{
    private static readonly string[] None =
    [
        "no ",
        "without ",
        "不加",
        "不要",
        "不放",
        "别放",
        "去",
        "无",
        "免",
        "没",
        "不",
    ];
    private readonly JsonElement _value;

    private OrderLine(JsonElement value, int quantity) => (_value, Quantity) = (value, quantity);

    /// <summary>How many.</summary>
    public int Quantity { get; }

    /// <summary>The lines of a leg's items; for a leg without items its whole arguments are one line.</summary>
    public static IEnumerable<OrderLine> Of(Leg leg)
    {
        if (leg.Args.TryGetValue(ArgumentNames.Items, out var items) && items.ValueKind == JsonValueKind.Array)
        {
            return [.. items.EnumerateArray().Select(item => new OrderLine(item, QuantityOf(item, "quantity")))];
        }
        var whole = JsonSerializer.SerializeToElement(leg.Args);
        return [new OrderLine(whole, QuantityOf(whole, "quantity"))];
    }

    /// <summary>Whether it goes by that name; either may be the longer one (a latte, an iced latte).</summary>
    public bool IsCalled(string name) =>
        Texts(_value)
            .Any(text =>
                SurfaceText.Contains(text, name)
                || (text.Length > 1 && SurfaceText.Contains(name, text) && IsMostOf(text, name))
            );

    /// <summary>Whether the words stand at it, other than as an exclusion; words that say none of it may stand as one.</summary>
    public bool Has(string words) =>
        Stands(words) || (None.FirstOrDefault(words.StartsWith) is { } none && Excludes(words[none.Length..]));

    private bool Stands(string words) =>
        _value
            .EnumerateObject()
            .Where(property => property.Name is not "without")
            .SelectMany(property => Texts(property.Value))
            .Any(text => SurfaceText.Contains(text, words));

    /// <summary>Whether the words stand at it as an exclusion, or as an option that says none of it.</summary>
    public bool Excludes(string words) =>
        (_value.TryGetProperty("without", out var without) && Texts(without).Any(text => Either(text, words)))
        || (_value.TryGetProperty("with", out var with) && Texts(with).Any(text => SaysNone(text, words)))
        || (_value.TryGetProperty("options", out var options) && Texts(options).Any(text => SaysNone(text, words)));

    private static bool Either(string one, string other) =>
        SurfaceText.Contains(one, other) || SurfaceText.Contains(other, one);

    private static bool SaysNone(string text, string words) =>
        SurfaceText.Contains(text, words)
        && None.Any(none => text.StartsWith(none, StringComparison.OrdinalIgnoreCase));

    private static bool IsMostOf(string text, string name) => 2 * text.Length >= name.Length;

    private static int QuantityOf(JsonElement item, string property)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(property, out var quantity))
        {
            return 1;
        }
        return quantity.ValueKind switch
        {
            JsonValueKind.Number => (int)quantity.GetDecimal(),
            JsonValueKind.Object => QuantityOf(quantity, "value"),
            JsonValueKind.String
                when int.TryParse(quantity.GetString(), CultureInfo.InvariantCulture, out var number) => number,
            _ => 1,
        };
    }

    private static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
            JsonValueKind.Object => value
                .EnumerateObject()
                .Where(property => property.Name is not ("id" or "ids" or "providerId"))
                .SelectMany(property => Texts(property.Value)),
            _ => [],
        };
}

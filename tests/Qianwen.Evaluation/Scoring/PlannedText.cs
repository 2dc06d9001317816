using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;

namespace Qianwen.Evaluation.Scoring;

/// <summary>Every text and number in the arguments of some legs.</summary>
public sealed partial class PlannedText
{
    private readonly List<string> _values = [];

    private PlannedText() { }

    /// <summary>The values of the arguments of the legs.</summary>
    public static PlannedText Of(IEnumerable<Leg> legs)
    {
        var planned = new PlannedText();
        foreach (var argument in legs.SelectMany(leg => leg.Args.Values))
        {
            planned.Add(argument);
        }

        return planned;
    }

    /// <summary>Whether one of the forms occurs in one of the values.</summary>
    public bool HasAny(IEnumerable<string> forms) => forms.Any(Has);

    /// <summary>Whether the form occurs in one of the values. A bare number is not looked for inside a date or a time of day.</summary>
    public bool Has(string form)
    {
        var isNumber = decimal.TryParse(form, NumberStyles.Number, CultureInfo.InvariantCulture, out var number);
        return _values.Any(value =>
            isNumber && IsMoment().IsMatch(value) ? false
            : isNumber && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var other)
                ? number == other
            : SurfaceText.Contains(value, form)
        );
    }

    private void Add(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject().Where(one => !IsKey(one.Name)))
                {
                    Add(property.Value);
                }
                break;
            case JsonValueKind.Array:
                foreach (var element in value.EnumerateArray())
                {
                    Add(element);
                }
                break;
            case JsonValueKind.String:
                _values.Add(value.GetString()!);
                break;
            case JsonValueKind.Number:
                _values.Add(value.GetRawText());
                break;
        }
    }

    /// <summary>Ids of vocabularies are not what was understood, only how it is stored.</summary>
    private static bool IsKey(string property) => property is "id" or "ids" or "placeId" or "providerId" or "legId";

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}([T ].*)?$|^\d{2}:\d{2}(:\d{2})?$")]
    private static partial Regex IsMoment();
}

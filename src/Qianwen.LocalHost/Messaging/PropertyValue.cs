using System.Globalization;
using System.Runtime.Serialization;

namespace Qianwen.LocalHost.Messaging;

/// <summary>One application property with its type, which the service keeps: the code of the type and the value as text.</summary>
internal sealed record PropertyValue(string Type, string Text)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Encodes a value.</summary>
    /// <exception cref="SerializationException">The service has no such property type.</exception>
    public static PropertyValue Of(string key, object? value) =>
        value switch
        {
            null => new PropertyValue("null", ""),
            string text => new PropertyValue("string", text),
            DateTime time => new PropertyValue("time", time.ToString("O", Invariant)),
            DateTimeOffset time => new PropertyValue("offset", time.ToString("O", Invariant)),
            TimeSpan span => new PropertyValue("span", span.ToString("c", Invariant)),
            Guid id => new PropertyValue("guid", id.ToString("D")),
            Uri uri => new PropertyValue("uri", uri.OriginalString),
            byte[] bytes => new PropertyValue("bytes", Convert.ToBase64String(bytes)),
            double number => new PropertyValue("Double", number.ToString("R", Invariant)),
            float number => new PropertyValue("Single", number.ToString("R", Invariant)),
            bool or char or byte or sbyte or short or ushort or int or uint or long or ulong or decimal =>
                new PropertyValue(value.GetType().Name, Convert.ToString(value, Invariant)!),
            _ => throw new SerializationException(
                $"The application property '{key}' is of type {value.GetType()}, which a message cannot carry."
            ),
        };

    /// <summary>The value, with the type it was given.</summary>
    public object? ToObject() =>
        Type switch
        {
            "null" => null,
            "string" => Text,
            "time" => DateTime.Parse(Text, Invariant, DateTimeStyles.RoundtripKind),
            "offset" => DateTimeOffset.Parse(Text, Invariant, DateTimeStyles.RoundtripKind),
            "span" => TimeSpan.ParseExact(Text, "c", Invariant),
            "guid" => Guid.Parse(Text),
            "uri" => new Uri(Text, UriKind.RelativeOrAbsolute),
            "bytes" => Convert.FromBase64String(Text),
            _ => Convert.ChangeType(Text, Enum.Parse<TypeCode>(Type), Invariant),
        };
}

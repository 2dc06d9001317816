using Amqp.Types;

namespace Qianwen.LocalHost.Messaging.Amqp.Messages;

/// <summary>
/// Values of application properties. Three types of .NET travel as described values, under names that the service has given
/// them; all others are AMQP's own.
/// </summary>
internal static class PropertyMapping
{
    private static readonly Symbol Span = "com.microsoft:timespan";
    private static readonly Symbol Offset = "com.microsoft:datetime-offset";
    private static readonly Symbol Link = "com.microsoft:uri";

    /// <summary>A value off the wire, as the broker keeps it.</summary>
    public static object? Read(object? value) =>
        value switch
        {
            Symbol symbol => symbol.ToString(),
            DescribedValue { Value: long ticks } described when Span.Equals(described.Descriptor) => TimeSpan.FromTicks(
                ticks
            ),
            DescribedValue { Value: long ticks } described when Offset.Equals(described.Descriptor) =>
                new DateTimeOffset(ticks, TimeSpan.Zero),
            DescribedValue { Value: string text } described when Link.Equals(described.Descriptor) => new Uri(
                text,
                UriKind.RelativeOrAbsolute
            ),
            _ => value,
        };

    /// <summary>A value of the broker's, for the wire.</summary>
    public static object? Write(object? value) =>
        value switch
        {
            TimeSpan span => new DescribedValue(Span, span.Ticks),
            DateTimeOffset time => new DescribedValue(Offset, time.UtcTicks),
            Uri uri => new DescribedValue(Link, uri.OriginalString),
            decimal number => (double)number,
            _ => value,
        };
}

using System.Collections;
using System.Text.Json;

namespace Qianwen.Contracts.Tests.Samples;

/// <summary>Compares two values field by field, through lists and dictionaries, which record equality does not.</summary>
internal static class Difference
{
    /// <summary>The path of the first difference, or null.</summary>
    public static string? Between(object? expected, object? actual, string path = "$")
    {
        if (expected is null || actual is null || expected.GetType() is { IsPrimitive: true } or { IsEnum: true })
        {
            return Equals(expected, actual) ? null : $"{path}: expected {expected ?? "null"}, got {actual ?? "null"}";
        }

        return (expected, actual) switch
        {
            (string, _) or (DateTimeOffset, _) or (Uri, _) => expected.Equals(actual)
                ? null
                : $"{path}: expected {expected}, got {actual}",
            (JsonElement one, JsonElement other) => JsonElement.DeepEquals(one, other) ? null : $"{path}: JSON differs",
            (IReadOnlyDictionary<string, JsonElement> one, IReadOnlyDictionary<string, JsonElement> other) => Entries(
                one,
                other,
                path
            ),
            (IEnumerable one, IEnumerable other) => Items([.. one.Cast<object?>()], [.. other.Cast<object?>()], path),
            _ => Properties(expected, actual, path),
        };
    }

    private static string? Entries(
        IReadOnlyDictionary<string, JsonElement> expected,
        IReadOnlyDictionary<string, JsonElement> actual,
        string path
    ) =>
        expected.Count != actual.Count
            ? $"{path}: expected {expected.Count} entries, got {actual.Count}"
            : expected
                .Select(entry => Between(entry.Value, actual.GetValueOrDefault(entry.Key), $"{path}[{entry.Key}]"))
                .FirstOrDefault(difference => difference is not null);

    private static string? Items(object?[] expected, object?[] actual, string path) =>
        expected.Length != actual.Length
            ? $"{path}: expected {expected.Length} items, got {actual.Length}"
            : expected
                .Select((item, i) => Between(item, actual[i], $"{path}[{i}]"))
                .FirstOrDefault(difference => difference is not null);

    private static string? Properties(object expected, object actual, string path) =>
        expected.GetType() != actual.GetType()
            ? $"{path}: expected a {expected.GetType().Name}, got a {actual.GetType().Name}"
            : expected
                .GetType()
                .GetProperties()
                .Where(property => property.GetMethod is { IsStatic: false })
                .Select(property =>
                    Between(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}")
                )
                .FirstOrDefault(difference => difference is not null);
}

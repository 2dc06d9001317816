using System.Globalization;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tables.Entities;

/// <summary>
/// What Azure Table storage allows an entity to be (Understanding the Table service data model): names, ranges, counts
/// and sizes.
/// </summary>
internal static class EntityRules
{
    private const int MaxKeyLength = 1024;
    private const int MaxNameLength = 255;
    private const int MaxProperties = 252;
    private const int MaxStringLength = 32 * 1024;
    private const int MaxBinaryLength = 64 * 1024;
    private const int MaxEntityBytes = 1024 * 1024;
    private static readonly DateTime s_minDateTime = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Refuses an entity that the service would not store.</summary>
    public static void Check(EntityKey key, IReadOnlyDictionary<string, EdmValue> properties)
    {
        CheckKey("PartitionKey", key.Partition);
        CheckKey("RowKey", key.Row);
        foreach (var (name, value) in properties)
        {
            CheckName(name);
            CheckValue(name, value);
        }

        CheckSize(key, properties);
    }

    /// <summary>The stored entity with the properties of a merge over it, held to the limits again.</summary>
    public static IReadOnlyDictionary<string, EdmValue> Merge(
        StoredEntity stored,
        IReadOnlyDictionary<string, EdmValue> changes
    )
    {
        var merged = new Dictionary<string, EdmValue>(stored.Properties, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            merged[name] = value;
        }

        CheckSize(stored.Key, merged);
        return merged;
    }

    private static void CheckKey(string name, string value)
    {
        if (value.Length > MaxKeyLength)
        {
            throw TableErrors.KeyValueTooLarge();
        }

        if (value.AsSpan().IndexOfAny("/\\#?") >= 0 || value.Any(char.IsControl))
        {
            throw TableErrors.OutOfRange(name, value);
        }
    }

    private static void CheckName(string name)
    {
        if (name.Length > MaxNameLength)
        {
            throw TableErrors.PropertyNameTooLong();
        }

        if (name.Length == 0 || !IsNameStart(name[0]) || !name.All(IsNamePart))
        {
            throw TableErrors.PropertyNameInvalid();
        }
    }

    private static bool IsNameStart(char unit) => unit == '_' || char.IsLetter(unit);

    private static bool IsNamePart(char unit) =>
        char.IsLetterOrDigit(unit)
        || char.GetUnicodeCategory(unit)
            is UnicodeCategory.ConnectorPunctuation
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.Format;

    private static void CheckValue(string name, EdmValue value)
    {
        switch (value.Value)
        {
            case string { Length: > MaxStringLength }:
            case byte[] { Length: > MaxBinaryLength }:
                throw TableErrors.PropertyValueTooLarge();
            case DateTime time when time < s_minDateTime:
                throw TableErrors.OutOfRange(name, time.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void CheckSize(EntityKey key, IReadOnlyDictionary<string, EdmValue> properties)
    {
        if (properties.Count > MaxProperties)
        {
            throw TableErrors.TooManyProperties();
        }

        var size = 4 + 2 * (key.Partition.Length + key.Row.Length);
        size += properties.Sum(property => 8 + 2 * property.Key.Length + SizeOf(property.Value));
        if (size > MaxEntityBytes)
        {
            throw TableErrors.EntityTooLarge();
        }
    }

    private static int SizeOf(EdmValue value) =>
        value.Value switch
        {
            string text => 4 + 2 * text.Length,
            byte[] bytes => 4 + bytes.Length,
            bool => 1,
            int => 4,
            Guid => 16,
            _ => 8,
        };
}

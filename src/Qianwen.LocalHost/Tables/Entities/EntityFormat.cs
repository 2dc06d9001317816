using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tables.Entities;

/// <summary>Writes entities as OData JSON with minimal metadata, for the database and for answers alike.</summary>
internal static class EntityFormat
{
    private const string TypeSuffix = "@odata.type";

    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>The properties as one object, each with its type where JSON does not tell it.</summary>
    public static string WriteBody(IReadOnlyDictionary<string, EdmValue> properties) =>
        Encoding.UTF8.GetString(
            Write(writer =>
            {
                foreach (var (name, value) in properties)
                {
                    WriteProperty(writer, name, value);
                }
            })
        );

    public static TableReply WriteEntity(Uri metadata, StoredEntity entity, IReadOnlySet<string>? select) =>
        TableReply.Json(
            Write(writer =>
            {
                writer.WriteString("odata.metadata", metadata.AbsoluteUri);
                WriteMembers(writer, entity, select);
            })
        );

    public static TableReply WriteEntities(
        Uri metadata,
        IEnumerable<StoredEntity> entities,
        IReadOnlySet<string>? select
    ) => WriteList(metadata, entities, (writer, entity) => WriteMembers(writer, entity, select));

    public static TableReply WriteTables(Uri metadata, IEnumerable<string> names) =>
        WriteList(metadata, names, (writer, name) => writer.WriteString("TableName", name));

    private static TableReply WriteList<T>(Uri metadata, IEnumerable<T> items, Action<Utf8JsonWriter, T> write) =>
        TableReply.Json(
            Write(writer =>
            {
                writer.WriteString("odata.metadata", metadata.AbsoluteUri);
                writer.WriteStartArray("value");
                foreach (var item in items)
                {
                    writer.WriteStartObject();
                    write(writer, item);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            })
        );

    private static void WriteMembers(Utf8JsonWriter writer, StoredEntity entity, IReadOnlySet<string>? select)
    {
        writer.WriteString("odata.etag", EntityTag.Format(entity.Timestamp));
        foreach (var name in (ReadOnlySpan<string>)["PartitionKey", "RowKey"])
        {
            if (select is null || select.Contains(name))
            {
                WriteProperty(writer, name, entity.Find(name)!.Value);
            }
        }

        if (select is null || select.Contains("Timestamp"))
        {
            writer.WriteString("Timestamp", FormatDateTime(entity.Timestamp));
        }

        using var body = JsonDocument.Parse(entity.Body);
        foreach (var member in body.RootElement.EnumerateObject())
        {
            if (select is null || select.Contains(PropertyOf(member.Name)))
            {
                member.WriteTo(writer);
            }
        }
    }

    private static string PropertyOf(string member) =>
        member.EndsWith(TypeSuffix, StringComparison.Ordinal) ? member[..^TypeSuffix.Length] : member;

    private static byte[] Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, s_options);
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteProperty(Utf8JsonWriter writer, string name, EdmValue value)
    {
        switch (value.Value)
        {
            case string text:
                writer.WriteString(name, text);
                break;
            case bool flag:
                writer.WriteBoolean(name, flag);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case double number when double.IsFinite(number):
                writer.WritePropertyName(name);
                writer.WriteRawValue(FormatDouble(number));
                break;
            default:
                writer.WriteString(name + TypeSuffix, $"Edm.{value.Type}");
                writer.WriteString(name, FormatText(value.Value));
                break;
        }
    }

    private static string FormatText(object value) =>
        value switch
        {
            long number => number.ToString(CultureInfo.InvariantCulture),
            double.NaN => "NaN",
            double number => number > 0 ? "Infinity" : "-Infinity",
            DateTime time => FormatDateTime(time),
            byte[] bytes => Convert.ToBase64String(bytes),
            _ => value.ToString()!,
        };

    private static string FormatDateTime(DateTime time) =>
        time.ToString(EntityTag.TimestampFormat, CultureInfo.InvariantCulture);

    /// <summary>A number that nobody can take for an integer.</summary>
    private static string FormatDouble(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }
}

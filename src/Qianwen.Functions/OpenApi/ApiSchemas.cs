using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;

namespace Qianwen.Functions.OpenApi;

/// <summary>JSON Schemas of the contracts, each under its own name, as the serializer writes and reads them.</summary>
public sealed class ApiSchemas
{
    private static readonly string? Contracts = typeof(QianwenJson).Assembly.FullName;
    private readonly SortedDictionary<string, JsonNode> _components = new(StringComparer.Ordinal);
    private readonly Queue<Type> _missing = [];
    private readonly HashSet<Type> _known = [];

    /// <summary>The schema of a type: a reference where it is one of the contracts.</summary>
    public JsonNode For(Type type)
    {
        if (type == typeof(object))
        {
            return new JsonObject { ["type"] = "object" };
        }

        return HasName(type) ? Reference(type) : Export(type);
    }

    /// <summary>Every schema that is referred to, by name.</summary>
    public JsonObject Components()
    {
        while (_missing.TryDequeue(out var type))
        {
            _components[type.Name] = Export(type);
        }

        return new JsonObject(
            _components.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.DeepClone()))
        );
    }

    private JsonNode Export(Type type)
    {
        var options = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => Transform(context, schema, type),
        };
        return QianwenJson.Options.GetJsonSchemaAsNode(type, options);
    }

    private JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema, Type root)
    {
        var type = context.TypeInfo.Type;
        var named = Nullable.GetUnderlyingType(type) ?? type;
        AllowAbsentWhereNullable(context.TypeInfo, schema);
        if (!HasName(named) || (named == root && context.Path.IsEmpty) || IsVariant(named))
        {
            return schema;
        }

        var reference = Reference(named);
        return IsNullable(schema)
            ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) }
            : reference;
    }

    /// <summary>Nulls are not written: what may be null may be absent.</summary>
    private static void AllowAbsentWhereNullable(JsonTypeInfo type, JsonNode schema)
    {
        if (schema is JsonObject known && known["required"] is JsonArray required)
        {
            var absent = type
                .Properties.Where(property => property.AssociatedParameter is { IsNullable: true })
                .Select(property => property.Name)
                .ToHashSet(StringComparer.Ordinal);
            required.RemoveAll(name => absent.Contains((string?)name ?? ""));
        }
    }

    private JsonObject Reference(Type type)
    {
        if (_known.Add(type))
        {
            _missing.Enqueue(type);
        }

        return new JsonObject { ["$ref"] = $"#/components/schemas/{type.Name}" };
    }

    private static bool HasName(Type type) => type.Assembly.FullName == Contracts && !type.IsGenericType;

    /// <summary>Kinds of item stay within the schema of <see cref="ConversationItem"/>: there, their discriminator is known.</summary>
    private static bool IsVariant(Type type) => type.IsSubclassOf(typeof(ConversationItem));

    private static bool IsNullable(JsonNode schema) =>
        schema is JsonObject known
        && (
            (known["type"] is JsonArray types && types.Any(type => (string?)type == "null"))
            || (known["enum"] is JsonArray values && values.Any(value => value is null))
        );
}

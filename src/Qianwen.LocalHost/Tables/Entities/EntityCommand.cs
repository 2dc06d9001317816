using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tables.Entities;

/// <summary>One write on one entity, already held to every rule that needs no look at the data.</summary>
internal sealed record EntityCommand(
    EntityCommandKind Kind,
    string Table,
    EntityKey Key,
    EntityCondition Condition,
    IReadOnlyDictionary<string, EdmValue> Properties
)
{
    private static readonly Dictionary<string, EdmValue> s_none = [];

    /// <summary>The properties as they are stored, written out before the writer's turn comes.</summary>
    public string Body { get; } = EntityFormat.WriteBody(Properties);

    public static EntityCommand Read(TableRequest request, ResourcePath resource)
    {
        var condition = EntityCondition.Read(request.IfMatch);
        return (request.Method, resource.Key) switch
        {
            ("POST", null) => Insert(request, resource, condition),
            ("PUT", { } key) => Update(EntityCommandKind.Replace, request, resource.Table, key, condition),
            ("PATCH" or "MERGE", { } key) => Update(EntityCommandKind.Merge, request, resource.Table, key, condition),
            ("DELETE", { } key) => condition.RequiresEntity
                ? new EntityCommand(EntityCommandKind.Delete, resource.Table, key, condition, s_none)
                : throw TableErrors.MissingHeader("If-Match"),
            _ => throw TableErrors.NotImplemented(),
        };
    }

    private static EntityCommand Insert(TableRequest request, ResourcePath resource, EntityCondition condition)
    {
        var payload = EntityPayload.Parse(request.Body);
        if (payload.PartitionKey is null || payload.RowKey is null)
        {
            throw TableErrors.PropertiesNeedValue();
        }

        var key = new EntityKey(payload.PartitionKey, payload.RowKey);
        EntityRules.Check(key, payload.Properties);
        return new EntityCommand(EntityCommandKind.Insert, resource.Table, key, condition, payload.Properties);
    }

    private static EntityCommand Update(
        EntityCommandKind kind,
        TableRequest request,
        string table,
        EntityKey key,
        EntityCondition condition
    )
    {
        var payload = EntityPayload.Parse(request.Body);
        EntityRules.Check(key, payload.Properties);
        return new EntityCommand(kind, table, key, condition, payload.Properties);
    }
}

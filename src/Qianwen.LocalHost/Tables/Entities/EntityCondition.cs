namespace Qianwen.LocalHost.Tables.Entities;

/// <summary>
/// The condition of a write: no <c>If-Match</c> header (insert or update), <c>*</c> (the entity must exist), or an ETag
/// (it must also be unchanged since).
/// </summary>
internal sealed record EntityCondition
{
    private readonly DateTime? _timestamp;

    private EntityCondition(bool requiresEntity, DateTime? timestamp) =>
        (RequiresEntity, _timestamp) = (requiresEntity, timestamp);

    public bool RequiresEntity { get; }

    public static EntityCondition Read(string? ifMatch) =>
        ifMatch switch
        {
            null => new EntityCondition(requiresEntity: false, timestamp: null),
            "*" => new EntityCondition(requiresEntity: true, timestamp: null),
            _ => new EntityCondition(requiresEntity: true, EntityTag.Parse(ifMatch)),
        };

    public bool Allows(DateTime timestamp) => _timestamp is null || _timestamp == timestamp;
}

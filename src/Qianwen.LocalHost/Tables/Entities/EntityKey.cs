namespace Qianwen.LocalHost.Tables.Entities;

/// <summary>The primary key of an entity in its table.</summary>
internal sealed record EntityKey(string Partition, string Row)
{
    /// <summary>The first key after this one.</summary>
    public EntityKey Following => this with { Row = Row + '\0' };
}

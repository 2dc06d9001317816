namespace Qianwen.LocalHost.Tables.Entities;

/// <summary>What a write does with the entity of its key.</summary>
internal enum EntityCommandKind
{
    Insert,
    Replace,
    Merge,
    Delete,
}

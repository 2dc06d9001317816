namespace Qianwen.LocalHost.Tables.Entities;

/// <summary>The property types of Azure Table storage.</summary>
internal enum EdmType
{
    String,
    Boolean,
    Int32,
    Int64,
    Double,
    DateTime,
    Guid,
    Binary,
}

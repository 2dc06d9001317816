using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Jobs;

/// <summary>What a person sends to a running task.</summary>
[JsonConverter(typeof(SnakeCaseEnum<TaskSignalKind>))]
public enum TaskSignalKind
{
    Decide,
    Change,
    Cancel,
}

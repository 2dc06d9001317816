using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Planning;

/// <summary>Yes or no to a proposal.</summary>
[JsonConverter(typeof(SnakeCaseEnum<Decision>))]
public enum Decision
{
    Accept,
    Decline,
}

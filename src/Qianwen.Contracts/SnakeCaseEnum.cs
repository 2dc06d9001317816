using System.Text.Json;
using System.Text.Json.Serialization;

namespace Qianwen.Contracts;

/// <summary>Writes an enum as its name in snake_case, whichever serializer options are in use.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class SnakeCaseEnum<T>()
    : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

using System.Text.Json;
using Qianwen.Contracts;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Makes the JSON of argument values.</summary>
internal static class Values
{
    /// <summary>The JSON of a contract record.</summary>
    public static JsonElement Json<T>(T value) =>
        JsonSerializer.SerializeToElement(value, QianwenJson.Options.GetTypeInfo(typeof(T)));
}

using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Qianwen.Azure.OpenAI;

/// <summary>The arguments of a tool call as the model wrote them, valid JSON or not.</summary>
internal static class ToolArguments
{
    private const string Key = "raw_arguments";

    /// <summary>A call with its arguments; where they are no JSON object, with the failure instead.</summary>
    public static FunctionCallContent Call(string id, string name, string raw)
    {
        var (arguments, failure) = Parse(raw);
        return new FunctionCallContent(id, name, arguments)
        {
            Exception = failure,
            AdditionalProperties = new AdditionalPropertiesDictionary { [Key] = raw },
        };
    }

    /// <summary>The arguments as they came.</summary>
    public static string Raw(FunctionCallContent call) =>
        call.AdditionalProperties?.TryGetValue(Key, out string? raw) == true ? raw ?? "" : "{}";

    private static (Dictionary<string, object?>? Arguments, JsonException? Failure) Parse(string raw)
    {
        try
        {
            using var document = JsonDocument.Parse(raw);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? (
                    document
                        .RootElement.EnumerateObject()
                        .DistinctBy(property => property.Name)
                        .ToDictionary(property => property.Name, property => (object?)property.Value.Clone()),
                    null
                )
                : (null, new JsonException("The arguments are not a JSON object."));
        }
        catch (JsonException malformed)
        {
            return (null, malformed);
        }
    }
}

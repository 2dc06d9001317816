using System.Text.Json.Nodes;

namespace Qianwen.Azure.Tests.OpenAI;

/// <summary>One request that the scripted model received.</summary>
internal sealed record ScriptedRequest(string Path, IReadOnlyDictionary<string, string> Headers, JsonNode Body)
{
    /// <summary>The messages, as role and content.</summary>
    public IReadOnlyList<(string Role, string Content)> Messages =>
        [
            .. Body["messages"]!
                .AsArray()
                .Select(message => ((string)message!["role"]!, (string?)message["content"] ?? "")),
        ];

    /// <summary>The block of data, without its fence.</summary>
    public JsonNode Data
    {
        get
        {
            var text = Messages[1].Content;
            var start = text.IndexOf("<data>", StringComparison.Ordinal) + "<data>".Length;
            return JsonNode.Parse(text[start..text.LastIndexOf("</data>", StringComparison.Ordinal)])!;
        }
    }

    /// <summary>The tools by name.</summary>
    public IReadOnlyDictionary<string, JsonNode> Tools =>
        Body["tools"]!
            .AsArray()
            .ToDictionary(
                tool => (string)tool!["function"]!["name"]!,
                tool => tool!["function"]!,
                StringComparer.Ordinal
            );
}

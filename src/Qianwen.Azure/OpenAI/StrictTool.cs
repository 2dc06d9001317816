using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Qianwen.Azure.OpenAI;

/// <summary>A tool whose arguments the service holds to the schema.</summary>
internal sealed class StrictTool(AIFunctionDeclaration tool) : AIFunctionDeclaration
{
    private static readonly Dictionary<string, object?> StrictProperty = new() { [OpenAIRequests.Strict] = true };

    /// <inheritdoc />
    public override string Name => tool.Name;

    /// <inheritdoc />
    public override string Description => tool.Description;

    /// <inheritdoc />
    public override JsonElement JsonSchema => tool.JsonSchema;

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, object?> AdditionalProperties => StrictProperty;
}

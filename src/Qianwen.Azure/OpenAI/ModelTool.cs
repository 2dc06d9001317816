using Microsoft.Extensions.AI;
using NJsonSchema;

namespace Qianwen.Azure.OpenAI;

/// <summary>One tool the model can call.</summary>
/// <param name="Declaration">What the model sees.</param>
/// <param name="Schema">What its arguments are validated with.</param>
/// <param name="CapabilityId">The capability it stands for; null for a tool of the conversation itself.</param>
internal sealed record ModelTool(AIFunctionDeclaration Declaration, JsonSchema Schema, string? CapabilityId)
{
    private const int MostProblems = 8;

    /// <summary>What is wrong with arguments, a path and a reason each; nothing where they are valid.</summary>
    public IReadOnlyList<string> Problems(FunctionCallContent call) =>
        call.Exception is { } malformed
            ? [$"the arguments are not valid JSON ({malformed.Message})"]
            :
            [
                .. Schema
                    .Validate(ToolArguments.Raw(call))
                    .Take(MostProblems)
                    .Select(error => $"{error.Path}: {error.Kind}"),
            ];
}

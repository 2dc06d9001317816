using Microsoft.Extensions.Options;

namespace Qianwen.Azure.OpenAI;

/// <summary>Validates what concerns several options at once.</summary>
internal sealed class ModelPlannerOptionsRules : IValidateOptions<ModelPlannerOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelPlannerOptions options) =>
        options.Problems().ToList() is { Count: > 0 } problems
            ? ValidateOptionsResult.Fail(problems)
            : ValidateOptionsResult.Success;
}

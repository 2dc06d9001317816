using Microsoft.DurableTask;

namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>Orchestrators: the context, and the input as one more parameter.</summary>
internal sealed class OrchestrationTriggerKind : TriggerKind
{
    public override string Accepts =>
        "An orchestrator takes [OrchestrationTrigger] TaskOrchestrationContext and at most one input.";

    public override FunctionTrigger Read(ParameterShape parameter, ScanContext context) =>
        parameter.Type == typeof(TaskOrchestrationContext)
            ? new FunctionTrigger.Orchestration()
            : throw parameter.Wrong($"is of type {parameter.Type}. {Accepts}");

    public override ParameterBinder? TryBind(FunctionTrigger trigger, ParameterShape parameter, ScanContext context)
    {
        if (parameter.Trigger is not null)
        {
            return invocation => new ValueTask<object?>(invocation.TriggerAs<TaskOrchestrationContext>());
        }

        var isOnlyInput =
            parameter.Function.Parameters.Count(other =>
                other.Binding is null && InvocationBinders.TryBind(other) is null
            ) == 1;
        if (!isOnlyInput)
        {
            return null;
        }

        var getInput = typeof(TaskOrchestrationContext)
            .GetMethod(nameof(TaskOrchestrationContext.GetInput))!
            .MakeGenericMethod(parameter.Type);
        return invocation => new ValueTask<object?>(
            getInput.Invoke(invocation.TriggerAs<TaskOrchestrationContext>(), null)
        );
    }
}

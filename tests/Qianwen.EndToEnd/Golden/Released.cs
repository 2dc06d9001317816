using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Functions.Jobs;
using Qianwen.LocalHost.Durable;

namespace Qianwen.EndToEnd.Golden;

/// <summary>The orchestrators of the deployed app.</summary>
public static class Released
{
    /// <summary>Each by the name of its function.</summary>
    public static IReadOnlyDictionary<string, OrchestratorFunction> Orchestrators { get; } =
        typeof(TaskOrchestrator)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(IsOrchestrator)
            .ToDictionary(method => method.GetCustomAttribute<FunctionAttribute>()!.Name, Invoke);

    private static bool IsOrchestrator(MethodInfo method) =>
        method.GetParameters().Any(parameter => parameter.IsDefined(typeof(OrchestrationTriggerAttribute)));

    private static OrchestratorFunction Invoke(MethodInfo method) =>
        async context =>
        {
            var run = (Task)method.Invoke(null, [context])!;
            await run;
            return method.ReturnType.IsGenericType ? method.ReturnType.GetProperty("Result")!.GetValue(run) : null;
        };
}

using System.Reflection;
using Qianwen.LocalHost.Hosting.Invocation;

namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>Gives one parameter its value.</summary>
internal delegate ValueTask<object?> ParameterBinder(LocalFunctionContext context);

/// <summary>One function: its method, what starts it, and how each parameter is bound.</summary>
internal sealed record FunctionEntry(
    string Name,
    MethodInfo Method,
    FunctionTrigger Trigger,
    IReadOnlyList<ParameterBinder> Binders
)
{
    public Type DeclaringType => Method.DeclaringType!;
}

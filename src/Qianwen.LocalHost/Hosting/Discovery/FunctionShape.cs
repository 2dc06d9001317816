using System.Reflection;
using Qianwen.LocalHost.Hosting.Invocation;

namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>A method that claims to be a function, before it is known to be one.</summary>
internal sealed class FunctionShape(string name, MethodInfo method)
{
    public string Name { get; } = name;

    public MethodInfo Method { get; } = method;

    public IReadOnlyList<ParameterShape> Parameters =>
        [.. Method.GetParameters().Select(parameter => new ParameterShape(this, parameter))];

    /// <summary>What the function gives, awaited; <see cref="void"/> for nothing.</summary>
    public Type ResultType => ReturnValue.AwaitedType(Method.ReturnType);

    public FunctionBindingException Wrong(string what) => new($"{this} {what}");

    public override string ToString() => $"Function '{Name}' ({Method.DeclaringType}.{Method.Name})";
}

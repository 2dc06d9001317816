using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;
using Qianwen.LocalHost.Hosting.Discovery;

namespace Qianwen.LocalHost.Hosting.Invocation;

/// <summary>What a function looks like to the code that runs around it.</summary>
internal sealed class LocalFunctionDefinition(FunctionEntry function) : FunctionDefinition
{
    public override ImmutableArray<FunctionParameter> Parameters { get; } =
    [
        .. function
            .Method.GetParameters()
            .Select(parameter => new FunctionParameter(parameter.Name!, parameter.ParameterType)),
    ];

    public override string PathToAssembly => function.DeclaringType.Assembly.Location;

    public override string EntryPoint => $"{function.DeclaringType.FullName}.{function.Method.Name}";

    public override string Id => function.Name;

    public override string Name => function.Name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings =>
        ImmutableDictionary<string, BindingMetadata>.Empty;

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings =>
        ImmutableDictionary<string, BindingMetadata>.Empty;
}

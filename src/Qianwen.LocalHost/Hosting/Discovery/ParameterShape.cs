using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>One parameter of a function.</summary>
internal sealed class ParameterShape(FunctionShape function, ParameterInfo parameter)
{
    public FunctionShape Function { get; } = function;

    public ParameterInfo Info { get; } = parameter;

    public string Name => Info.Name!;

    public Type Type => Info.ParameterType;

    public BindingAttribute? Binding { get; } = parameter.GetCustomAttribute<BindingAttribute>();

    public TriggerBindingAttribute? Trigger => Binding as TriggerBindingAttribute;

    /// <summary>True where the binding attribute sets a property in the source, whatever its default.</summary>
    public bool Sets(string property) =>
        Info.GetCustomAttributesData()
            .Any(data => data.NamedArguments.Any(argument => argument.MemberName == property));

    /// <summary>True where an attribute of this name is on it, whichever of the official packages declares it.</summary>
    public bool Has(string attribute) =>
        Info.GetCustomAttributesData().Any(data => data.AttributeType.Name == attribute);

    public FunctionBindingException Wrong(string what) => new($"{Function}, parameter '{Name}' {what}");
}

using Qianwen.LocalHost.Hosting.Invocation;

namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>Activities: an input of any serialisable type, and the orchestration's id as <c>string instanceId</c>.</summary>
internal sealed class ActivityTriggerKind : TriggerKind
{
    public override string Accepts =>
        "An activity takes [ActivityTrigger] with its input, and may take string instanceId, FunctionContext, CancellationToken and [DurableClient] DurableTaskClient; services go to the constructor.";

    public override FunctionTrigger Read(ParameterShape parameter, ScanContext context) =>
        new FunctionTrigger.Activity();

    public override ParameterBinder? TryBind(FunctionTrigger trigger, ParameterShape parameter, ScanContext context)
    {
        if (parameter.Trigger is not null)
        {
            return invocation => new ValueTask<object?>(
                invocation.TriggerAs<ActivityInput>().Json is { } json
                    ? invocation.App.DataConverter.Deserialize(json, parameter.Type)
                    : DefaultOf(parameter.Type)
            );
        }

        return parameter.Type == typeof(string) && parameter.Name == "instanceId"
            ? invocation => new ValueTask<object?>(invocation.TriggerAs<ActivityInput>().InstanceId)
            : null;
    }

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}

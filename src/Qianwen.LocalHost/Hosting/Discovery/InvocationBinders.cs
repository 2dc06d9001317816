using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>The parameters that every function may have.</summary>
internal static class InvocationBinders
{
    public static ParameterBinder? TryBind(ParameterShape parameter)
    {
        if (parameter.Binding is DurableClientAttribute)
        {
            return parameter.Type == typeof(DurableTaskClient)
                ? context => new ValueTask<object?>(context.App.DurableClient)
                : throw parameter.Wrong($"is a durable client of type {parameter.Type}. Make it a DurableTaskClient.");
        }

        if (parameter.Binding is not null)
        {
            return null;
        }

        return parameter.Type == typeof(FunctionContext) ? context => new ValueTask<object?>(context)
            : parameter.Type == typeof(CancellationToken) ? context => new ValueTask<object?>(context.CancellationToken)
            : null;
    }
}

using Microsoft.Azure.Functions.Worker;

namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>One kind of trigger: how its attribute is read and which parameters go with it.</summary>
internal abstract class TriggerKind
{
    /// <summary>Says to the reader of an error what such a function takes.</summary>
    public abstract string Accepts { get; }

    public static TriggerKind Of(ParameterShape parameter) =>
        parameter.Trigger switch
        {
            HttpTriggerAttribute => new HttpTriggerKind(),
            ServiceBusTriggerAttribute => new QueueTriggerKind(),
            TimerTriggerAttribute => new TimerTriggerKind(),
            OrchestrationTriggerAttribute => new OrchestrationTriggerKind(),
            ActivityTriggerAttribute => new ActivityTriggerKind(),
            _ => throw parameter.Wrong(
                $"has the trigger {parameter.Trigger?.GetType().Name}, which the local host does not run. Supported are HTTP, Service Bus queues, timers, orchestrations and activities."
            ),
        };

    /// <summary>Reads the trigger from the parameter that has it.</summary>
    public abstract FunctionTrigger Read(ParameterShape parameter, ScanContext context);

    /// <summary>Binds a parameter of such a function; null where nothing does.</summary>
    public abstract ParameterBinder? TryBind(FunctionTrigger trigger, ParameterShape parameter, ScanContext context);
}

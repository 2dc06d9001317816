using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Qianwen.LocalHost.Hosting.Invocation;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>Service Bus queues: the message in one of its forms, or an array of them, and the actions to settle it.</summary>
internal sealed class QueueTriggerKind : TriggerKind
{
    public override string Accepts =>
        "A Service Bus function takes [ServiceBusTrigger] ServiceBusReceivedMessage, string, byte[], BinaryData or a type read from JSON (an array of it with IsBatched), ServiceBusMessageActions, FunctionContext, CancellationToken and [DurableClient] DurableTaskClient.";

    public override FunctionTrigger Read(ParameterShape parameter, ScanContext context)
    {
        var attribute = (ServiceBusTriggerAttribute)parameter.Trigger!;
        if (attribute.QueueName is null)
        {
            throw parameter.Wrong("subscribes to a topic; the local host has queues only. Use a queue.");
        }

        var path = context.Resolve(attribute.QueueName, parameter);
        var address = QueueAddress.Parse(path);
        if (context.Queues.Find(address.Queue) is not { } queue)
        {
            throw parameter.Wrong(
                $"listens to the queue '{path}', which is not defined. Add it to the queue definitions."
            );
        }

        if (attribute.IsSessionsEnabled != (queue.RequiresSession && !address.IsDeadLetter))
        {
            throw parameter.Wrong(
                $"has IsSessionsEnabled = {attribute.IsSessionsEnabled}, and the queue '{path}' {(queue.RequiresSession ? "requires sessions" : "has none")}. Make both the same."
            );
        }

        return new FunctionTrigger.Queue(
            path,
            attribute.IsBatched,
            parameter.Sets(nameof(attribute.AutoCompleteMessages)) ? attribute.AutoCompleteMessages : null
        );
    }

    public override ParameterBinder? TryBind(FunctionTrigger trigger, ParameterShape parameter, ScanContext context)
    {
        if (parameter.Trigger is null)
        {
            return parameter.Type == typeof(ServiceBusMessageActions)
                ? invocation => new ValueTask<object?>(invocation.TriggerAs<QueueDelivery>().Actions)
                : null;
        }

        var isArray = parameter.Type.IsArray && parameter.Type != typeof(byte[]);
        if (isArray != ((FunctionTrigger.Queue)trigger).IsBatched)
        {
            throw parameter.Wrong(
                $"is of type {parameter.Type}. Set IsBatched = true with an array, and only with one."
            );
        }

        return isArray ? Batch(parameter.Type.GetElementType()!) : Single(parameter.Type);
    }

    private static ParameterBinder Single(Type type) =>
        invocation => new ValueTask<object?>(
            Convert(invocation.TriggerAs<QueueDelivery>().Messages[0], type, invocation)
        );

    private static ParameterBinder Batch(Type type) =>
        invocation =>
        {
            var messages = invocation.TriggerAs<QueueDelivery>().Messages;
            var array = Array.CreateInstance(type, messages.Count);
            for (var i = 0; i < messages.Count; i++)
            {
                array.SetValue(Convert(messages[i], type, invocation), i);
            }

            return new ValueTask<object?>(array);
        };

    private static object? Convert(ServiceBusReceivedMessage message, Type type, LocalFunctionContext invocation) =>
        type == typeof(ServiceBusReceivedMessage) ? message
        : type == typeof(string) ? message.Body.ToString()
        : type == typeof(BinaryData) ? message.Body
        : type == typeof(byte[]) ? message.Body.ToArray()
        : invocation.App.ReadJson(message.Body.ToMemory().Span, type);
}

using System.Runtime.Serialization;
using Amqp.Framing;
using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Messaging.Amqp.Wire;
using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Messaging.Amqp;

/// <summary>The broker's refusals as the conditions that the official clients know, and the status codes that go with them.</summary>
internal static class AmqpErrors
{
    public const string NotFound = "amqp:not-found";
    public const string NotAllowed = "amqp:not-allowed";
    public const string NotImplemented = "amqp:not-implemented";
    public const string Internal = "amqp:internal-error";
    public const string MessageNotFound = "com.microsoft:message-not-found";
    private const string MessageLockLost = "com.microsoft:message-lock-lost";
    private const string SessionLockLost = "com.microsoft:session-lock-lost";
    private const string SessionCannotBeLocked = "com.microsoft:session-cannot-be-locked";
    private const string Timeout = "com.microsoft:timeout";
    private const string TooLarge = "amqp:link:message-size-exceeded";
    private const string Argument = "com.microsoft:argument-error";

    public static Error Of(Exception exception) =>
        new(ConditionOf(exception))
        {
            Description = exception is ServiceBusException bus ? Text(bus) : exception.Message,
        };

    /// <summary>True where the broker is no more: there is nobody left to answer.</summary>
    public static bool IsTheEnd(Exception exception) =>
        exception is SimulatedCrashException or ObjectDisposedException or OperationCanceledException;

    /// <summary>The HTTP-like status of a management reply.</summary>
    public static int StatusOf(string condition) =>
        condition switch
        {
            NotFound or MessageNotFound => 404,
            MessageLockLost or SessionLockLost or SessionCannotBeLocked => 410,
            Timeout => 408,
            TooLarge => 403,
            NotAllowed or Argument => 400,
            NotImplemented => 501,
            _ => 500,
        };

    private static string ConditionOf(Exception exception) =>
        exception switch
        {
            ServiceBusException bus => ConditionOf(bus.Reason),
            AmqpProtocolException protocol => protocol.Condition,
            SerializationException or NotSupportedException => NotImplemented,
            ArgumentException or FormatException or InvalidCastException => Argument,
            InvalidOperationException => NotAllowed,
            _ => Internal,
        };

    private static string ConditionOf(ServiceBusFailureReason reason) =>
        reason switch
        {
            ServiceBusFailureReason.MessagingEntityNotFound => NotFound,
            ServiceBusFailureReason.MessageLockLost => MessageLockLost,
            ServiceBusFailureReason.SessionLockLost => SessionLockLost,
            ServiceBusFailureReason.SessionCannotBeLocked => SessionCannotBeLocked,
            ServiceBusFailureReason.ServiceTimeout => Timeout,
            ServiceBusFailureReason.MessageNotFound => MessageNotFound,
            ServiceBusFailureReason.MessageSizeExceeded => TooLarge,
            _ => Internal,
        };

    /// <summary>The message without the entity and the reason, which the client adds again.</summary>
    private static string Text(ServiceBusException exception)
    {
        var message = exception.Message;
        var reason = message.LastIndexOf($"{exception.Reason})", StringComparison.Ordinal);
        var end = reason < 0 ? -1 : message.LastIndexOf(" (", reason, StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}

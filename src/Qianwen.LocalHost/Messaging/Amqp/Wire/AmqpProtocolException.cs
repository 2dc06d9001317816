namespace Qianwen.LocalHost.Messaging.Amqp.Wire;

/// <summary>The peer broke the protocol: the connection is closed with this condition.</summary>
internal sealed class AmqpProtocolException(string condition, string message) : Exception(message)
{
    public string Condition { get; } = condition;
}

using Amqp;
using Amqp.Framing;
using Amqp.Types;

namespace Qianwen.LocalHost.Messaging.Amqp.Management;

/// <summary>The answer to a request.</summary>
/// <param name="Status">A status as in HTTP.</param>
/// <param name="Body">What was asked for; null for nothing.</param>
/// <param name="Error">Why it was refused; null where it was not.</param>
internal sealed record ManagementReply(int Status, Map? Body = null, Error? Error = null)
{
    public const int Ok = 200;
    public const int Accepted = 202;
    public const int NoContent = 204;

    public static ManagementReply Refused(Error error) => new(AmqpErrors.StatusOf(error.Condition), null, error);

    /// <summary>The message; both spellings of the status are there, for clients differ.</summary>
    public Message ToMessage(object? correlationId)
    {
        var message = new Message(Body)
        {
            Properties = new Properties(),
            ApplicationProperties = new ApplicationProperties(),
        };
        if (correlationId is not null)
        {
            message.Properties.SetCorrelationId(correlationId);
        }

        var properties = message.ApplicationProperties.Map;
        properties["statusCode"] = properties["status-code"] = Status;
        properties["statusDescription"] = properties["status-description"] = Error?.Description ?? "OK";
        if (Error is not null)
        {
            properties["errorCondition"] = properties["error-condition"] = Error.Condition;
        }

        return message;
    }
}

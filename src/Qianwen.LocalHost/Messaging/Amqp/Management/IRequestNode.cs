namespace Qianwen.LocalHost.Messaging.Amqp.Management;

/// <summary>A node that answers requests.</summary>
internal interface IRequestNode
{
    /// <summary>Answers one request; what it throws is answered as an error.</summary>
    Task<ManagementReply> HandleAsync(ManagementRequest request);
}

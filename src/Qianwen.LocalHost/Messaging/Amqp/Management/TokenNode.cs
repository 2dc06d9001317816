namespace Qianwen.LocalHost.Messaging.Amqp.Management;

/// <summary>Claims-based security: takes every token, for who reaches the loopback interface is let in.</summary>
internal sealed class TokenNode : IRequestNode
{
    public Task<ManagementReply> HandleAsync(ManagementRequest request) =>
        Task.FromResult(new ManagementReply(ManagementReply.Accepted));
}

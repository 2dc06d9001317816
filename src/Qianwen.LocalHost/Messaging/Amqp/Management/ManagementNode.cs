namespace Qianwen.LocalHost.Messaging.Amqp.Management;

/// <summary>The management node of a queue: the operations that the official clients ask for beside sending and receiving.</summary>
internal sealed class ManagementNode(MessageOperations messages, SessionOperations sessions) : IRequestNode
{
    private const string Vendor = "com.microsoft:";

    public Task<ManagementReply> HandleAsync(ManagementRequest request) =>
        request.Operation switch
        {
            Vendor + "renew-lock" => messages.RenewAsync(request),
            Vendor + "peek-message" => messages.PeekAsync(request),
            Vendor + "receive-by-sequence-number" => messages.ReceiveDeferredAsync(request),
            Vendor + "update-disposition" => messages.SettleAsync(request),
            Vendor + "schedule-message" => messages.ScheduleAsync(request),
            Vendor + "cancel-scheduled-message" => messages.CancelAsync(request),
            Vendor + "renew-session-lock" => sessions.RenewAsync(request),
            Vendor + "get-session-state" => sessions.ReadStateAsync(request),
            Vendor + "set-session-state" => sessions.WriteStateAsync(request),
            Vendor + "get-message-sessions" => sessions.ListAsync(request),
            Vendor + "add-rule" or Vendor + "remove-rule" or Vendor + "enumerate-rules" =>
                throw new InvalidOperationException("A queue has no rules; the local host has no subscriptions."),
            _ => throw new NotSupportedException($"The operation '{request.Operation}' is not known here."),
        };
}

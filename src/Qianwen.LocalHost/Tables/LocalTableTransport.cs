using Azure.Core;
using Azure.Core.Pipeline;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tables;

/// <summary>Carries the SDK's requests to a <see cref="LocalTableService"/> in the same process instead of to a socket.</summary>
internal sealed class LocalTableTransport(LocalTableService service) : HttpPipelineTransport
{
    public override Request CreateRequest() => new LocalRequest();

    public override void Process(HttpMessage message) => AnswerAsync(message).GetAwaiter().GetResult();

    public override async ValueTask ProcessAsync(HttpMessage message) =>
        await AnswerAsync(message).ConfigureAwait(false);

    private async Task AnswerAsync(HttpMessage message)
    {
        message.CancellationToken.ThrowIfCancellationRequested();
        var request = TableRequest.Read(message.Request, message.CancellationToken);
        var reply = await service.AnswerAsync(request).ConfigureAwait(false);
        message.Response = new LocalResponse(reply, message.Request.ClientRequestId);
    }
}

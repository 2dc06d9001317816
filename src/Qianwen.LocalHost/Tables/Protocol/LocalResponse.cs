using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace Qianwen.LocalHost.Tables.Protocol;

/// <summary>A <see cref="TableReply"/> as the SDK reads it.</summary>
internal sealed class LocalResponse : Response
{
    private readonly TableReply _reply;

    public LocalResponse(TableReply reply, string clientRequestId)
    {
        _reply = reply;
        ClientRequestId = clientRequestId;
        ContentStream = new MemoryStream(reply.Body, 0, reply.Body.Length, writable: false, publiclyVisible: true);
    }

    public override int Status => _reply.Status;

    public override string ReasonPhrase => _reply.Reason;

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; }

    /// <summary>Leaves the content readable: the SDK words some exceptions after it has disposed the response.</summary>
    public override void Dispose() { }

    protected override bool ContainsHeader(string name) => _reply.Headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        _reply.Headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) =>
        _reply.Headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _reply.Headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}

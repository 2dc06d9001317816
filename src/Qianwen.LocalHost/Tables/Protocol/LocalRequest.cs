using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Qianwen.LocalHost.Tables.Protocol;

/// <summary>A request of the SDK's pipeline that stays in this process.</summary>
internal sealed class LocalRequest : Request
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private string _clientRequestId = "";

    public override string ClientRequestId
    {
        get => _clientRequestId;
        set => _clientRequestId = value;
    }

    public override void Dispose() => Content?.Dispose();

    protected override void AddHeader(string name, string value) =>
        _headers[name] = _headers.TryGetValue(name, out var first) ? $"{first},{value}" : value;

    protected override void SetHeader(string name, string value) => _headers[name] = value;

    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        _headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool RemoveHeader(string name) => _headers.Remove(name);

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) =>
        _headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}

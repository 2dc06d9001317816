using System.Globalization;
using Azure.Core;

namespace Qianwen.LocalHost.Tables.Protocol;

/// <summary>One request of the table REST API: path and query unescaped, and the headers that the service heeds.</summary>
internal sealed record TableRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Query,
    string? IfMatch,
    string? ContentType,
    ReadOnlyMemory<byte> Body
)
{
    /// <summary>The most entities or tables that one answer carries, and the default.</summary>
    public const int MaxPageSize = 1000;

    public string? Filter => Query.TryGetValue("$filter", out var text) && text.Length > 0 ? text : null;

    /// <summary>The properties to answer with; null for all.</summary>
    public IReadOnlySet<string>? Select =>
        Query.TryGetValue("$select", out var text) && text.Length > 0 && text != "*"
            ? text.Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal)
            : null;

    /// <summary><c>$top</c>, from 1 to 1000; refused beyond.</summary>
    public int PageSize
    {
        get
        {
            if (!Query.TryGetValue("$top", out var text))
            {
                return MaxPageSize;
            }

            return int.TryParse(text, CultureInfo.InvariantCulture, out var top) && top is > 0 and <= MaxPageSize
                ? top
                : throw TableErrors.InvalidInput($"$top must be from 1 to {MaxPageSize}.");
        }
    }

    /// <summary>Reads a request of the SDK's pipeline.</summary>
    public static TableRequest Read(Request request, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        request.Content?.WriteTo(body, cancellation);
        request.Headers.TryGetValue("If-Match", out var ifMatch);
        request.Headers.TryGetValue("Content-Type", out var contentType);
        return Create(request.Method.Method, request.Uri.PathAndQuery, ifMatch, contentType, body.ToArray());
    }

    /// <summary>Makes a request from its line and headers; <paramref name="pathAndQuery"/> is still escaped.</summary>
    public static TableRequest Create(
        string method,
        string pathAndQuery,
        string? ifMatch,
        string? contentType,
        ReadOnlyMemory<byte> body
    )
    {
        var mark = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? pathAndQuery : pathAndQuery[..mark];
        var query = mark < 0 ? "" : pathAndQuery[(mark + 1)..];
        return new TableRequest(method, Unescape(path), ReadQuery(query), ifMatch, contentType, body);
    }

    private static Dictionary<string, string> ReadQuery(string query)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var mark = pair.IndexOf('=', StringComparison.Ordinal);
            values[Unescape(mark < 0 ? pair : pair[..mark])] = mark < 0 ? "" : Unescape(pair[(mark + 1)..]);
        }

        return values;
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text);
}

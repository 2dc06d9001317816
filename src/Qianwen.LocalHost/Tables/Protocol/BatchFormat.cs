using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Qianwen.LocalHost.Tables.Protocol;

/// <summary>OData batches: a <c>multipart/mixed</c> body with one change set of HTTP requests, and its answer.</summary>
internal static class BatchFormat
{
    private const int MaxBytes = 4 * 1024 * 1024;
    private const string Batch = "batchresponse_local";
    private const string ChangeSet = "changesetresponse_local";

    /// <summary>The requests of a batch in their order.</summary>
    public static async Task<IReadOnlyList<TableRequest>> ReadAsync(TableRequest batch)
    {
        if (batch.Body.Length > MaxBytes)
        {
            throw TableErrors.RequestBodyTooLarge();
        }

        try
        {
            return await ReadPartsAsync(batch).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw TableErrors.InvalidInput("The batch is not well formed: " + e.Message);
        }
    }

    /// <summary>The answer to a batch: one reply a command, or the one refusal of them all.</summary>
    public static TableReply Write(IReadOnlyList<TableReply> replies)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"--{Batch}\r\nContent-Type: multipart/mixed; boundary={ChangeSet}\r\n\r\n"
        );
        foreach (var reply in replies)
        {
            text.Append(CultureInfo.InvariantCulture, $"--{ChangeSet}\r\n")
                .Append("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n")
                .Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {reply.Status} {reply.Reason}\r\n");
            foreach (var (name, value) in reply.Headers)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
            }

            text.Append("\r\n").Append(Encoding.UTF8.GetString(reply.Body)).Append("\r\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"--{ChangeSet}--\r\n--{Batch}--\r\n");
        var body = Encoding.UTF8.GetBytes(text.ToString());
        return TableReply.NoContent() with
        {
            Status = (int)HttpStatusCode.Accepted,
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["Content-Type"] = $"multipart/mixed; boundary={Batch}",
            },
            Body = body,
        };
    }

    private static async Task<IReadOnlyList<TableRequest>> ReadPartsAsync(TableRequest batch)
    {
        using var body = new MemoryStream(batch.Body.ToArray(), writable: false);
        var changeSets = new MultipartReader(Boundary(batch.ContentType), body);
        var requests = new List<TableRequest>();
        while (await changeSets.ReadNextSectionAsync().ConfigureAwait(false) is { } changeSet)
        {
            var parts = new MultipartReader(Boundary(changeSet.ContentType), changeSet.Body);
            while (await parts.ReadNextSectionAsync().ConfigureAwait(false) is { } part)
            {
                using var bytes = new MemoryStream();
                await part.Body.CopyToAsync(bytes).ConfigureAwait(false);
                requests.Add(ReadPart(bytes.ToArray()));
            }
        }

        return requests;
    }

    private static string Boundary(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.Boundary.HasValue
            ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString()
            : throw TableErrors.InvalidInput("A batch must be multipart/mixed with a boundary.");

    private static TableRequest ReadPart(byte[] part)
    {
        var end = part.AsSpan().IndexOf("\r\n\r\n"u8);
        var lines = Encoding.UTF8.GetString(part, 0, end < 0 ? part.Length : end).Split("\r\n");
        if (lines[0].Split(' ') is not [var method, var target, _])
        {
            throw TableErrors.InvalidInput("A part of a batch must begin with a request line.");
        }

        var headers = lines
            .Skip(1)
            .Select(line => line.Split(':', 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
        return TableRequest.Create(
            method,
            PathAndQuery(target),
            headers.GetValueOrDefault("If-Match"),
            headers.GetValueOrDefault("Content-Type"),
            end < 0 ? ReadOnlyMemory<byte>.Empty : part.AsMemory(end + 4)
        );
    }

    private static string PathAndQuery(string target)
    {
        var authority = target.IndexOf("://", StringComparison.Ordinal);
        return authority < 0 ? target : target[target.IndexOf('/', authority + 3)..];
    }
}

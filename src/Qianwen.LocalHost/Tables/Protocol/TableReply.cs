using System.Net;
using System.Text.Json;

namespace Qianwen.LocalHost.Tables.Protocol;

/// <summary>One answer of the table REST API.</summary>
internal sealed record TableReply(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private static readonly Dictionary<string, string> s_noHeaders = new(StringComparer.OrdinalIgnoreCase);

    public string Reason => ((HttpStatusCode)Status).ToString();

    public static TableReply NoContent() => new((int)HttpStatusCode.NoContent, s_noHeaders, []);

    public static TableReply Json(byte[] body) => Json(HttpStatusCode.OK, body);

    /// <summary>The service's error document, whose code the SDK gives as <c>RequestFailedException.ErrorCode</c>.</summary>
    public static TableReply Refused(TableServiceException refusal)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, object>
            {
                ["odata.error"] = new
                {
                    code = refusal.Code,
                    message = new { lang = "en-US", value = refusal.Message },
                },
            }
        );
        return Json((HttpStatusCode)refusal.Status, body).With("x-ms-error-code", refusal.Code);
    }

    /// <summary>The same answer with one more header; none where <paramref name="value"/> is null.</summary>
    public TableReply With(string header, string? value) =>
        value is null
            ? this
            : this with
            {
                Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase)
                {
                    [header] = value,
                },
            };

    private static TableReply Json(HttpStatusCode status, byte[] body) =>
        new TableReply((int)status, s_noHeaders, body).With(
            "Content-Type",
            "application/json;odata=minimalmetadata;streaming=true;charset=utf-8"
        );
}

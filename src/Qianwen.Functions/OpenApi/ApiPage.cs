using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Qianwen.Contracts;

namespace Qianwen.Functions.OpenApi;

/// <summary>The OpenAPI document as one HTML page that needs nothing else: no script, no style or font from elsewhere.</summary>
public static class ApiPage
{
    private static readonly JsonSerializerOptions Indented = new(QianwenJson.Options) { WriteIndented = true };

    /// <summary>What the page may load: nothing but its own style.</summary>
    public const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private const string Style = """
        :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
        body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        summary { cursor: pointer; padding: .4rem 0; }
        code, pre { font-family: ui-monospace, monospace; font-size: .9em; }
        pre { overflow-x: auto; padding: .8rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
        table { border-collapse: collapse; } td, th { text-align: left; padding: .2rem 1rem .2rem 0; vertical-align: top; }
        .get { color: #1a7f37; } .post, .put { color: #b35900; } .delete { color: #cf222e; }
        .method { display: inline-block; width: 3.5rem; font-weight: 700; text-transform: uppercase; }
        """;

    /// <summary>The page.</summary>
    public static string Write(JsonObject document)
    {
        var page = new StringBuilder();
        var title = Text(document["info"]!["title"]);
        page.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append($"<title>{title}</title><style>{Style}</style></head><body><h1>{title}</h1>")
            .Append($"<p>{Text(document["info"]!["description"])} ")
            .Append("<a href=\"openapi.json\">OpenAPI 3.1 document</a></p>");
        foreach (var tag in Operations(document).GroupBy(operation => Text(operation.About["tags"]![0])))
        {
            page.Append($"<h2>{tag.Key}</h2>");
            foreach (var (path, method, about) in tag)
            {
                AppendOperation(page, path, method, about);
            }
        }

        page.Append("<h2>Schemas</h2>");
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
        {
            page.Append($"<details id=\"{Encode(name)}\"><summary><code>{Encode(name)}</code></summary>")
                .Append($"<pre>{Encode(schema!.ToJsonString(Indented))}</pre></details>");
        }

        return page.Append("</body></html>").ToString();
    }

    private static IEnumerable<(string Path, string Method, JsonObject About)> Operations(JsonObject document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Key, operation.Value!.AsObject());

    private static void AppendOperation(StringBuilder page, string path, string method, JsonObject about)
    {
        page.Append($"<details id=\"{Text(about["operationId"])}\"><summary>")
            .Append($"<span class=\"method {Encode(method)}\">{Encode(method)}</span>")
            .Append($"<code>{Encode(path)}</code> — {Text(about["summary"])}</summary>")
            .Append($"<p>{Text(about["description"])}</p>");
        AppendParameters(page, about["parameters"]!.AsArray());
        if (about["requestBody"]?["content"]?["application/json"]?["schema"] is { } body)
        {
            page.Append($"<p>Body: {Schema(body)}</p>");
        }

        page.Append("<table><tr><th>Answer</th><th></th><th></th></tr>");
        foreach (var (status, response) in about["responses"]!.AsObject())
        {
            var (mediaType, content) = response!["content"]!.AsObject().First();
            page.Append($"<tr><td>{Encode(status)}</td><td>{Text(response["description"])}</td>")
                .Append($"<td><code>{Encode(mediaType)}</code> {Schema(content!["schema"]!)}</td></tr>");
        }

        page.Append("</table></details>");
    }

    private static void AppendParameters(StringBuilder page, JsonArray parameters)
    {
        if (parameters.Count == 0)
        {
            return;
        }

        page.Append("<table><tr><th>Parameter</th><th>In</th><th></th></tr>");
        foreach (var parameter in parameters)
        {
            var required = parameter!["required"]!.GetValue<bool>() ? ", required" : "";
            page.Append($"<tr><td><code>{Text(parameter["name"])}</code></td>")
                .Append($"<td>{Text(parameter["in"])}{required}</td><td>{Text(parameter["description"])}</td></tr>");
        }

        page.Append("</table>");
    }

    private static string Schema(JsonNode schema)
    {
        var (item, suffix) = schema["items"] is { } items ? (items, "[]") : (schema, "");
        if ((string?)item["$ref"] is not { } reference)
        {
            return "";
        }

        var name = Encode(reference[(reference.LastIndexOf('/') + 1)..]);
        return $"<a href=\"#{name}\"><code>{name}{suffix}</code></a>";
    }

    private static string Text(JsonNode? value) => Encode((string?)value ?? "");

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}

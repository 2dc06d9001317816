using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Functions.Http;
using Qianwen.Functions.OpenApi;
using Qianwen.Functions.Tests.Http;

namespace Qianwen.Functions.Tests.OpenApi;

public sealed class OpenApiDocumentTests : ApiTestBase
{
    private static readonly JsonObject Document = OpenApiDocument.Create();

    private static IEnumerable<(string Path, string Method, JsonObject About)> Operations =>
        from path in Document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Key, operation.Value!.AsObject());

    [Fact]
    public void Paths_AndHttpFunctions_AreTheSame()
    {
        var functions =
            from type in typeof(FunctionsServices).Assembly.GetTypes()
            from method in type.GetMethods()
            from parameter in method.GetParameters()
            let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
            where trigger is not null
            from verb in trigger.Methods!
            select $"{verb} /api/{trigger.Route}";

        Assert.Equal(functions.Order(), Operations.Select(o => $"{o.Method} {o.Path}").Order());
    }

    [Fact]
    public void Operations_AndTheTable_AreTheSame() =>
        Assert.Equal(
            ApiOperations.All.Keys.Order(),
            Operations.Select(operation => (string)operation.About["operationId"]!).Order()
        );

    [Fact]
    public void References_AllOfThem_Resolve()
    {
        var references = AllNodes(Document)
            .OfType<JsonObject>()
            .Select(node => node["$ref"])
            .OfType<JsonValue>()
            .Select(value => value.GetValue<string>())
            .Distinct()
            .ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.NotNull(Resolve(reference)));
    }

    [Fact]
    public void Schemas_AllOfThem_AreReferredTo()
    {
        var text = Document.ToJsonString();

        Assert.All(
            Document["components"]!["schemas"]!.AsObject(),
            schema => Assert.Contains($"\"#/components/schemas/{schema.Key}\"", text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ConversationItem_Kinds_AreToldApartByTheirType()
    {
        var item = Document["components"]!["schemas"]!["ConversationItem"]!;

        var types = item["anyOf"]!.AsArray().Select(kind => (string?)kind!["properties"]!["type"]!["const"]);

        Assert.Equal(["text", "question", "proposal", "progress", "receipt", "tracking", "failure"], types);
    }

    [Fact]
    public void NullableContract_IsItsReferenceOrNull()
    {
        var cart = Document["components"]!["schemas"]!["TaskView"]!["properties"]!["cart"]!["anyOf"]!.AsArray();

        Assert.Equal("#/components/schemas/Cart", (string?)cart[0]!["$ref"]);
        Assert.Equal("null", (string?)cart[1]!["type"]);
    }

    [Fact]
    public void Required_Members_AreThoseThatReadingAsksFor()
    {
        var schemas = Document["components"]!["schemas"]!;

        Assert.Equal(["decision", "cartHash"], RequiredOf(schemas["DecisionRequest"]!));
        Assert.Equal(["text"], RequiredOf(schemas["PostMessageRequest"]!));
        Assert.DoesNotContain("cart", RequiredOf(schemas["TaskView"]!));
        Assert.All(
            schemas["ConversationItem"]!["anyOf"]!.AsArray(),
            kind => Assert.DoesNotContain("taskId", RequiredOf(kind!))
        );
    }

    [Fact]
    public void Effects_AllOfThem_TakeAnIdempotencyKey()
    {
        var without = Operations
            .Where(o => o.Method == "post" && o.About["parameters"]!.AsArray().All(p => (string)p!["in"]! != "header"))
            .Select(o => o.Path);

        Assert.Equal(["/api/dev/tokens", "/api/partners/{id}/keys", "/api/plans"], without.Order());
    }

    [Fact]
    public void ProblemTypes_AllOfThem_AreDocumentedOnce()
    {
        var types = Document["components"]!["schemas"]!["Problem"]!["properties"]!["type"]!["enum"]!
            .AsArray()
            .Select(type => (string)type!)
            .ToList();

        Assert.Contains(ProblemTypes.StaleCart, types);
        Assert.DoesNotContain(ProblemTypes.Base, types);
        Assert.Equal(types.Distinct(), types);
    }

    [Fact]
    public async Task OpenApiJson_ForAnybody_IsTheDocument()
    {
        var reply = await Api.GetAsync("openapi.json", null);

        Assert.Equal(StatusCodes.Status200OK, reply.Status);
        Assert.True(JsonNode.DeepEquals(Document, JsonNode.Parse(reply.Body)));
    }

    [Fact]
    public async Task Docs_ForAnybody_IsAPageThatLoadsNothing()
    {
        var reply = await Api.GetAsync("docs", null);

        Assert.StartsWith("text/html", reply.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", reply.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("/api/tasks/{id}/decision", reply.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", reply.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", reply.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", reply.Body, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> RequiredOf(JsonNode schema) =>
        schema["required"]!.AsArray().Select(name => (string?)name);

    private static JsonNode? Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)Document, (node, segment) => node?[segment]);

    private static IEnumerable<JsonNode> AllNodes(JsonNode node) =>
        node switch
        {
            JsonObject known => known.Where(pair => pair.Value is not null).SelectMany(pair => AllNodes(pair.Value!)),
            JsonArray list => list.Where(item => item is not null).SelectMany(item => AllNodes(item!)),
            _ => [],
        }
            is var below
            ? below.Prepend(node)
            : [];
}

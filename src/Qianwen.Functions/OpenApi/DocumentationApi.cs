using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.OpenApi;

/// <summary>What the API can do: for tools, and to read.</summary>
public sealed class DocumentationApi(ApiGate gate)
{
    private static readonly Lazy<string> Document = new(() =>
        OpenApiDocument.Create().ToJsonString(QianwenJson.Options)
    );
    private static readonly Lazy<string> Page = new(() => ApiPage.Write(OpenApiDocument.Create()));

    /// <summary>The OpenAPI 3.1 document.</summary>
    [Function(nameof(GetOpenApi))]
    public Task<IResult> GetOpenApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest request
    ) =>
        gate.ForAnyoneAsync(
            request,
            () => Task.FromResult<IResult>(new ApiAnswer(StatusCodes.Status200OK, Document.Value))
        );

    /// <summary>The same as a page.</summary>
    [Function(nameof(ReadApi))]
    public Task<IResult> ReadApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "docs")] HttpRequest request
    ) =>
        gate.ForAnyoneAsync(
            request,
            () =>
            {
                request.HttpContext.Response.Headers.ContentSecurityPolicy = ApiPage.ContentSecurityPolicy;
                return Task.FromResult(Results.Content(Page.Value, "text/html; charset=utf-8"));
            }
        );
}

using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.OpenApi;

/// <summary>Writes the OpenAPI 3.1 document from the functions' attributes, <see cref="ApiOperations"/> and the contracts.</summary>
public sealed class OpenApiDocument
{
    private const string Problem = "Problem";
    private const string PersonScheme = "bearer";
    private const string PartnerScheme = "partnerKey";
    private static readonly int[] AnyonesProblems = [429, 500, 503];
    private readonly ApiSchemas _schemas = new();

    /// <summary>The document.</summary>
    public static JsonObject Create() => new OpenApiDocument().Write();

    private JsonObject Write()
    {
        var paths = new JsonObject();
        foreach (var path in ApiFunction.All.GroupBy(function => function.Path))
        {
            paths[path.Key] = new JsonObject(
                path.Select(function => KeyValuePair.Create(function.Method, (JsonNode?)Operation(function)))
            );
        }

        var schemas = _schemas.Components();
        schemas[Problem] = ProblemSchema();
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Qianwen Functions",
                ["version"] = typeof(OpenApiDocument).Assembly.GetName().Version?.ToString(3),
                ["description"] =
                    "One sentence in, a finished job out. Amounts are in minor units (fen). Every error is problem details.",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas, ["securitySchemes"] = SecuritySchemes() },
        };
    }

    private static JsonObject SecuritySchemes() =>
        new()
        {
            [PartnerScheme] = new JsonObject
            {
                ["type"] = "apiKey",
                ["in"] = "header",
                ["name"] = ApiGate.PartnerKeyHeader,
            },
            [PersonScheme] = new JsonObject
            {
                ["type"] = "http",
                ["scheme"] = "bearer",
                ["bearerFormat"] = "JWT",
            },
        };

    private JsonObject Operation(ApiFunction function)
    {
        var about = ApiOperations.All[function.Name];
        var operation = new JsonObject
        {
            ["operationId"] = function.Name,
            ["tags"] = new JsonArray(about.Tag),
            ["summary"] = about.Summary,
            ["description"] = about.Description,
            ["parameters"] = Parameters(function, about),
            ["responses"] = Responses(about),
            ["security"] = Security(about),
        };
        if (about.Body is not null)
        {
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = Content("application/json", _schemas.For(about.Body)),
            };
        }

        return operation;
    }

    private static JsonArray Security(ApiOperation about) =>
        about.IsOpen
            ? []
            : new JsonArray(new JsonObject { [about.IsForPartners ? PartnerScheme : PersonScheme] = new JsonArray() });

    private static JsonArray Parameters(ApiFunction function, ApiOperation about)
    {
        var parameters = new JsonArray();
        foreach (var name in function.PathParameters)
        {
            parameters.Add(Parameter(new ApiParameter(name, "path", "string", ""), required: true));
        }

        foreach (var parameter in about.Parameters)
        {
            parameters.Add(Parameter(parameter, required: false));
        }

        if (about.NeedsKey is { } isRequired)
        {
            const string Description =
                "A value of your own; send the same one when you repeat the request. It is remembered for 24 hours.";
            parameters.Add(Parameter(new ApiParameter(RequestKey.Header, "header", "string", Description), isRequired));
        }

        return parameters;
    }

    private static JsonObject Parameter(ApiParameter parameter, bool required)
    {
        var schema = new JsonObject { ["type"] = parameter.Type };
        if (parameter.Values.Count > 0)
        {
            schema["enum"] = new JsonArray([.. parameter.Values.Select(value => (JsonNode?)value)]);
        }

        return new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.In,
            ["required"] = required,
            ["description"] = parameter.Description,
            ["schema"] = schema,
        };
    }

    private JsonObject Responses(ApiOperation about)
    {
        var schema = about.Answer is null ? new JsonObject { ["type"] = "string" } : _schemas.For(about.Answer);
        var responses = new JsonObject { [Text(about.Status)] = Response(about.Status, about.MediaType, schema) };
        var problems = about.Problems.Concat(AnyonesProblems).Concat(about.IsOpen ? [] : [401]);
        foreach (var status in problems.Order())
        {
            responses[Text(status)] = Response(
                status,
                ApiProblem.MediaType,
                new JsonObject { ["$ref"] = $"#/components/schemas/{Problem}" }
            );
        }

        return responses;
    }

    private static JsonObject Response(int status, string mediaType, JsonNode schema) =>
        new() { ["description"] = ReasonPhrases.GetReasonPhrase(status), ["content"] = Content(mediaType, schema) };

    private static JsonObject Content(string mediaType, JsonNode schema) =>
        new() { [mediaType] = new JsonObject { ["schema"] = schema } };

    private static JsonObject ProblemSchema()
    {
        var types = typeof(ProblemTypes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.Name != nameof(ProblemTypes.Base))
            .Select(field => (JsonNode?)(string?)field.GetRawConstantValue());
        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = "Problem details (RFC 9457). A 409 on a decision may carry the open 'cart'.",
            ["required"] = new JsonArray("type", "title", "status", "detail"),
            ["properties"] = new JsonObject
            {
                ["type"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. types]) },
                ["title"] = new JsonObject { ["type"] = "string" },
                ["status"] = new JsonObject { ["type"] = "integer" },
                ["detail"] = new JsonObject { ["type"] = "string" },
                ["instance"] = new JsonObject { ["type"] = "string" },
            },
        };
    }

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}

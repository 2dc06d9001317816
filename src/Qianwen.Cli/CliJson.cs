using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Qianwen.Cli.Asking;
using Qianwen.Cli.Client;
using Qianwen.Cli.Composition;
using Qianwen.Cli.Planning;
using Qianwen.Cli.Tracing;

namespace Qianwen.Cli;

/// <summary>JSON of the files and lines that are the command line's own.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ServerRecord))]
[JsonSerializable(typeof(ClockRecord))]
[JsonSerializable(typeof(LastConversation))]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(PlanLine))]
[JsonSerializable(typeof(PlanLineError))]
[JsonSerializable(typeof(SpanRecord))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>As <see cref="JsonSerializerContext"/>'s default, with Chinese written as it is.</summary>
    public static CliJson Readable =>
        field ??= new CliJson(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
}

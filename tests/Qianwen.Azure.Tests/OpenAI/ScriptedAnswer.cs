namespace Qianwen.Azure.Tests.OpenAI;

/// <summary>What the scripted model does with one request.</summary>
internal sealed record ScriptedAnswer(int Status, string Body, string ContentType)
{
    /// <summary>Headers beside the content type.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>True to answer nothing at all until the caller gives up.</summary>
    public bool Hangs { get; init; }

    /// <summary>True to begin an answer and never end it.</summary>
    public bool Stalls { get; init; }

    public static ScriptedAnswer Hang { get; } = new(200, "", "application/json") { Hangs = true };

    /// <summary>A file of the wire folder: an event stream, or JSON with this status.</summary>
    public static ScriptedAnswer File(string name, int status = 200) =>
        new(
            status,
            WireFile.Read(name),
            name.EndsWith(".sse", StringComparison.Ordinal) ? "text/event-stream" : "application/json"
        );

    public ScriptedAnswer With(string header, string value) =>
        this with
        {
            Headers = new Dictionary<string, string>(Headers) { [header] = value },
        };
}

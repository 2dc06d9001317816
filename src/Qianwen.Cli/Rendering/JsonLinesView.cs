using Qianwen.Contracts.Conversations;

namespace Qianwen.Cli.Rendering;

/// <summary>Each item as one JSON line and nothing else on <paramref name="output"/>; remarks go to <paramref name="error"/>.</summary>
public sealed class JsonLinesView(TextWriter output, TextWriter error) : IConversationView
{
    /// <inheritdoc />
    public void Show(ConversationItem item, string json)
    {
        output.WriteLine(json);
        output.Flush();
    }

    /// <inheritdoc />
    public void Remark(string text) => error.WriteLine(text);

    /// <inheritdoc />
    public void Prompt(string text) { }

    /// <inheritdoc />
    public void Answered(bool echoed) { }
}

using Qianwen.Cli.Rendering;
using Qianwen.Contracts.Conversations;

namespace Qianwen.Cli.Tests;

/// <summary>Keeps what was shown.</summary>
internal sealed class RecordingView : IConversationView
{
    public List<ConversationItem> Items { get; } = [];

    public List<string> Remarks { get; } = [];

    public List<string> Prompts { get; } = [];

    public IEnumerable<string> Types =>
        Items.Select(item => item.GetType().Name.Replace("Item", "").ToLowerInvariant());

    public void Show(ConversationItem item, string json) => Items.Add(item);

    public void Remark(string text) => Remarks.Add(text);

    public void Prompt(string text) => Prompts.Add(text);

    public void Answered(bool echoed) { }
}

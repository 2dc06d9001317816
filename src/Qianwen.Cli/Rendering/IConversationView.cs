using Qianwen.Contracts.Conversations;

namespace Qianwen.Cli.Rendering;

/// <summary>Where a conversation is shown.</summary>
public interface IConversationView
{
    /// <summary>Shows one item of the transcript.</summary>
    /// <param name="item">The item.</param>
    /// <param name="json">The item as it came, in one line.</param>
    void Show(ConversationItem item, string json);

    /// <summary>Shows a remark of the command line itself; never part of the machine-readable output.</summary>
    void Remark(string text);

    /// <summary>Asks the person for a line; the answer comes by way of the answers.</summary>
    void Prompt(string text);

    /// <summary>The person gave a line.</summary>
    /// <param name="echoed">True where the terminal has shown it and begun a new line.</param>
    void Answered(bool echoed);
}

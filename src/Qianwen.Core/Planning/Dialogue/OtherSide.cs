using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>
/// Tells whether the person answers words of ours. In a conversation that is replayed the other side is somebody else, or its words are
/// not known at all: then a "no" takes back no order of ours, and what is named next comes on top.
/// </summary>
internal static class OtherSide
{
    /// <summary>True where the last words of the other side were not the question or proposal that is open here.</summary>
    public static bool IsForeign(ConversationContext conversation) =>
        conversation.Proposal?.TaskId is null or DialogueReplay.DraftId
        && conversation.Turns switch
        {
            [.., { Role: "assistant" } last] => !string.Equals(
                last.Text,
                conversation.Question?.Question.Text,
                StringComparison.Ordinal
            ),
            [_, ..] => true,
            _ => false,
        };
}

using Qianwen.Contracts.Conversations;

namespace Qianwen.Cli.Client;

/// <summary>An item of a transcript as the event stream brought it.</summary>
/// <param name="EventId">Where the stream goes on after it.</param>
/// <param name="Item">The item.</param>
/// <param name="Json">The item as it came, in one line.</param>
public sealed record ReceivedItem(string EventId, ConversationItem Item, string Json);

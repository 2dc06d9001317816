using Qianwen.Contracts.Conversations;

namespace Qianwen.Core.Conversations;

/// <summary>A transcript item with its place, from 1 without gaps; the place is the event id of the stream.</summary>
public sealed record SequencedItem(long Sequence, ConversationItem Item);

using Qianwen.Contracts.Conversations;

namespace Qianwen.Core.Conversations;

/// <summary>Conversations and their transcripts. Every call is safe to repeat.</summary>
public interface IConversationStore
{
    /// <summary>Creates the conversation, or returns the one with this id where it exists.</summary>
    Task<ConversationHeader> CreateAsync(string id, string personId, CancellationToken cancellationToken);

    /// <summary>The conversation, or null.</summary>
    Task<ConversationHeader?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The person's conversations, newest first, at most <paramref name="max"/>.</summary>
    /// <param name="after">Where to go on: <see cref="ConversationPage.Next"/> of the page before; null to begin.</param>
    Task<ConversationPage> ListAsync(string personId, string? after, int max, CancellationToken cancellationToken);

    /// <summary>
    /// Appends items and changes the header in one transaction. An item whose id is already there is left as it is;
    /// <paramref name="change"/> must therefore be safe to apply again, and may be called more than once.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation.</exception>
    Task AppendAsync(
        string id,
        IReadOnlyList<ConversationItem> items,
        Func<ConversationHeader, ConversationHeader>? change,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Appends one item and changes the header in one transaction, both only where the item is not there yet;
    /// <paramref name="change"/> may be called more than once.
    /// </summary>
    /// <returns>True where it was appended now.</returns>
    /// <exception cref="KeyNotFoundException">There is no such conversation.</exception>
    Task<bool> AppendOnceAsync(
        string id,
        ConversationItem item,
        Func<ConversationHeader, ConversationHeader> change,
        CancellationToken cancellationToken
    );

    /// <summary>Items after <paramref name="afterSequence"/>, in order, at most <paramref name="max"/>.</summary>
    Task<IReadOnlyList<SequencedItem>> ReadAsync(
        string id,
        long afterSequence,
        int max,
        CancellationToken cancellationToken
    );
}

using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Conversations;

/// <summary>One entry of a transcript.</summary>
/// <param name="Id">Unique within the conversation and stable: an item with the same id is the same item.</param>
/// <param name="At">When it was written.</param>
/// <param name="TaskId">The task it belongs to, if any.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextItem), "text")]
[JsonDerivedType(typeof(QuestionItem), "question")]
[JsonDerivedType(typeof(ProposalItem), "proposal")]
[JsonDerivedType(typeof(ProgressItem), "progress")]
[JsonDerivedType(typeof(ReceiptItem), "receipt")]
[JsonDerivedType(typeof(TrackingItem), "tracking")]
[JsonDerivedType(typeof(FailureItem), "failure")]
public abstract record ConversationItem(string Id, DateTimeOffset At, string? TaskId);

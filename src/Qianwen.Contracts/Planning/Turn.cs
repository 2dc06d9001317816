namespace Qianwen.Contracts.Planning;

/// <summary>An earlier turn of a conversation.</summary>
/// <param name="Role"><c>user</c> or <c>assistant</c>.</param>
/// <param name="Text">What was said.</param>
public sealed record Turn(string Role, string Text);

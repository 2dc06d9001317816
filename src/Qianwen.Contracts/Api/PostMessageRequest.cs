namespace Qianwen.Contracts.Api;

/// <summary>Body of <c>POST /api/conversations/{id}/messages</c>.</summary>
/// <param name="Text">1…2000 characters.</param>
/// <param name="Locale">Language of the answer; by default that of the text.</param>
/// <param name="Location">Where the person is now.</param>
public sealed record PostMessageRequest(string Text, string? Locale = null, GeoPoint? Location = null);

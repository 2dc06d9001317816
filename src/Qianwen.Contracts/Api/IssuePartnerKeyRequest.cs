namespace Qianwen.Contracts.Api;

/// <summary>Body of <c>POST /api/partners/{id}/keys</c>.</summary>
/// <param name="Origin">Where everything the partner registers must be: <c>https://shop.example</c>. Needed with his first key.</param>
/// <param name="PreviousValidHours">How long the keys he has stay valid beside the new one, 0 to 720; 24 by default.</param>
public sealed record IssuePartnerKeyRequest(Uri? Origin = null, int? PreviousValidHours = null);

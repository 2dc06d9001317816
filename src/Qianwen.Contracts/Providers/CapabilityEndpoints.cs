namespace Qianwen.Contracts.Providers;

/// <summary>Where a capability's reads are served; relative to the manifest's own address.</summary>
/// <param name="Search">POST <c>SearchRequest</c> → <c>SearchResponse</c>.</param>
/// <param name="Quote">POST <c>QuoteRequest</c> → <c>QuoteResponse</c>.</param>
/// <param name="LookUp">GET, with <c>{key}</c> in it → the record under that key, 404 where there is none.</param>
public sealed record CapabilityEndpoints(string? Search = null, string? Quote = null, string? LookUp = null);

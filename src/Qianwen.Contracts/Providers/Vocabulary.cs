namespace Qianwen.Contracts.Providers;

/// <summary>All names a provider knows, served with an ETag so that it is fetched again only when it changed.</summary>
public sealed record Vocabulary(string ProviderId, IReadOnlyList<VocabularyEntry> Entries);

using Qianwen.Contracts.Providers;

namespace Qianwen.Core.Planning.Entities;

/// <summary>A vocabulary entry with its provider.</summary>
public sealed record NamedEntity(string ProviderId, VocabularyEntry Entry)
{
    /// <summary>What it is.</summary>
    public EntityKind Kind => Entry.Kind;

    /// <summary>Its id within the provider.</summary>
    public string Id => Entry.Id;
}

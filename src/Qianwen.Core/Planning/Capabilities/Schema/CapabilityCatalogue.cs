using System.Runtime.CompilerServices;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Providers;

namespace Qianwen.Core.Planning.Capabilities.Schema;

/// <summary>How the families of one registry snapshot are spoken of: compiled once, then only read.</summary>
public sealed class CapabilityCatalogue
{
    private static readonly ConditionalWeakTable<RegistrySnapshot, CapabilityCatalogue> BySnapshot = [];
    private readonly RegistrySnapshot _snapshot;
    private readonly Dictionary<string, FamilySpec> _families;

    private CapabilityCatalogue(RegistrySnapshot snapshot)
    {
        _snapshot = snapshot;
        Families = FamilyCompiler.Compile(snapshot);
        _families = Families.ToDictionary(family => family.Family, StringComparer.Ordinal);
        foreach (var family in Families)
        {
            Add(family);
        }
    }

    /// <summary>The families apart from food.</summary>
    public IReadOnlyList<FamilySpec> Families { get; }

    /// <summary>All words of all manifests.</summary>
    public PhraseTrie Phrases { get; } = new();

    /// <summary>Their Chinese words by sound; collected when first asked for.</summary>
    internal WordSounds Sounds => field ??= new WordSounds(Families);

    /// <summary>The catalogue of a snapshot, built once.</summary>
    public static CapabilityCatalogue Of(RegistrySnapshot snapshot) =>
        BySnapshot.GetValue(snapshot, static key => new CapabilityCatalogue(key));

    /// <summary>A family; null where it is not registered.</summary>
    public FamilySpec? Family(string family) => _families.GetValueOrDefault(family);

    /// <summary>The names that a family's providers know.</summary>
    public EntityIndex Names(FamilySpec family) => EntityIndex.Of(_snapshot, family.Family);

    /// <summary>True where food can be ordered too.</summary>
    public bool HasFood => _snapshot.Capabilities(CapabilityFamilies.FoodDelivery, CapabilityKind.Order).Any();

    private void Add(FamilySpec family)
    {
        AddAll(family.Triggers, new Meaning(MeaningKind.Family, family));
        foreach (var operation in family.Operations)
        {
            AddAll(operation.Triggers, new Meaning(MeaningKind.Operation, family, null, operation.Op));
        }
        foreach (var argument in family.Arguments)
        {
            AddAll(argument.Before, new Meaning(MeaningKind.Before, family, argument));
            AddAll(argument.After, new Meaning(MeaningKind.After, family, argument));
            AddAll(argument.Units, new Meaning(MeaningKind.Unit, family, argument));
            AddAll(argument.Heads, new Meaning(MeaningKind.Head, family, argument));
            AddAll(argument.Refers, new Meaning(MeaningKind.Refers, family, argument));
            foreach (var value in argument.Values)
            {
                AddAll(value.Names, new Meaning(MeaningKind.Value, family, argument, value.Value));
            }
        }
    }

    private void AddAll(IReadOnlyList<string> phrases, Meaning meaning)
    {
        foreach (var phrase in phrases)
        {
            Phrases.Add(phrase, meaning);
        }
    }
}

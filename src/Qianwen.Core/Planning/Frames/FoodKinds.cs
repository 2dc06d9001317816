using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;
using Qianwen.Core.Providers;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Kinds of food that the services declare ("indian", 川菜): what is wished where no thing is named.</summary>
public static class FoodKinds
{
    private const int LongestHan = 5;

    private static readonly ConditionalWeakTable<
        RegistrySnapshot,
        FrozenDictionary<string, (string Argument, string Value)>
    > BySnapshot = [];

    /// <summary>The leg with the kind that a sentence names; as it was where it names none.</summary>
    public static Leg Set(Leg leg, FoldedText folded, RegistrySnapshot registry)
    {
        var names = BySnapshot.GetValue(registry, Declared);
        if (names.Count == 0)
        {
            return leg;
        }
        var tokens = Tokenizer.Split(folded.Text);
        for (var start = 0; start < tokens.Count; start++)
        {
            for (var end = Math.Min(tokens.Count, start + LongestHan); end > start; end--)
            {
                var span = new TextSpan(tokens[start].Span.Start, tokens[end - 1].Span.End);
                if (names.TryGetValue(folded.Text[span.Start..span.End], out var kind))
                {
                    return leg.With(kind.Argument, new ChoiceArgument(folded.Words(span), kind.Value));
                }
            }
        }
        return leg;
    }

    private static FrozenDictionary<string, (string Argument, string Value)> Declared(RegistrySnapshot registry) =>
        registry
            .Capabilities(CapabilityFamilies.FoodDelivery, CapabilityKind.Order)
            .SelectMany(capability => SchemaReader.Arguments(capability.Capability.Arguments))
            .Where(argument => argument.Type == ArgumentType.Choice)
            .SelectMany(argument =>
                argument.Values.SelectMany(value => value.Names, (value, name) => (name, argument.Name, value.Value))
            )
            .DistinctBy(kind => kind.name)
            .ToFrozenDictionary(kind => FoldedText.Of(kind.name).Text, kind => (kind.Name, kind.Value));
}

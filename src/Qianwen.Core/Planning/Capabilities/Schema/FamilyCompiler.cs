using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Recognisers.Counts;
using Qianwen.Core.Providers;

namespace Qianwen.Core.Planning.Capabilities.Schema;

/// <summary>Puts together what all providers of a family declare.</summary>
public static class FamilyCompiler
{
    /// <summary>The families that can be spoken of, apart from food, which has a frame of its own; in the order of the registry.</summary>
    public static IReadOnlyList<FamilySpec> Compile(RegistrySnapshot snapshot) =>
        [
            .. snapshot
                .Providers.SelectMany(provider => provider.Manifest?.Capabilities ?? [])
                .Where(IsSpoken)
                .GroupBy(capability => capability.Family, StringComparer.Ordinal)
                .Select(Family),
        ];

    private static bool IsSpoken(CapabilityManifest capability) =>
        capability.Family is not (CapabilityFamilies.FoodDelivery or CapabilityFamilies.Courier)
        && capability.Kind is not (CapabilityKind.Payment or CapabilityKind.Delivery)
        && SchemaReader.Arguments(capability.Arguments).Count > 0;

    private static FamilySpec Family(IGrouping<string, CapabilityManifest> capabilities) =>
        new(
            capabilities.Key,
            capabilities.First().Description,
            [.. capabilities.SelectMany(capability => capability.Triggers ?? []).Distinct(StringComparer.Ordinal)],
            Arguments(capabilities),
            Operations(capabilities)
        );

    private static IReadOnlyList<ArgumentSpec> Arguments(IEnumerable<CapabilityManifest> capabilities) =>
        [
            .. capabilities
                .SelectMany(capability => SchemaReader.Arguments(capability.Arguments))
                .GroupBy(argument => argument.Name, StringComparer.Ordinal)
                .Select((same, order) => Ready(same.Aggregate(Joined), order)),
        ];

    private static ArgumentSpec Ready(ArgumentSpec argument, int order) =>
        argument with
        {
            Order = order,
            Counter = CountUnits.Of(argument.Units),
        };

    private static ArgumentSpec Joined(ArgumentSpec first, ArgumentSpec second) =>
        first with
        {
            Before = [.. first.Before.Union(second.Before)],
            After = [.. first.After.Union(second.After)],
            Units = [.. first.Units.Union(second.Units)],
            Asks = [.. first.Asks.Union(second.Asks)],
            Heads = [.. first.Heads.Union(second.Heads)],
            Refers = [.. first.Refers.Union(second.Refers)],
            Values = [.. first.Values, .. second.Values],
            Question = first.Question ?? second.Question,
        };

    private static IReadOnlyList<OperationSpec> Operations(IEnumerable<CapabilityManifest> capabilities) =>
        [
            .. capabilities
                .SelectMany(Operations)
                .GroupBy(operation => operation.Op, StringComparer.Ordinal)
                .Select(same => new OperationSpec(
                    same.Key,
                    [.. same.SelectMany(operation => operation.Triggers).Distinct(StringComparer.Ordinal)],
                    same.First().Required
                )),
        ];

    private static IEnumerable<OperationSpec> Operations(CapabilityManifest capability)
    {
        var required = SchemaReader.Required(capability.Arguments);
        return capability.Operations is { Count: > 0 } operations
            ? operations.Select(operation => new OperationSpec(
                operation.Op,
                operation.Triggers,
                operation.Required ?? required
            ))
            : [new OperationSpec(capability.Kind == CapabilityKind.Order ? Order : Search, [], required)];
    }

    private const string Order = Contracts.Planning.Operations.Order;
    private const string Search = Contracts.Planning.Operations.Search;
}

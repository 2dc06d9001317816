using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Which names can be part of an order.</summary>
public static class Orderable
{
    /// <summary>Shops, items, kinds of things and options.</summary>
    public static bool Any(NamedEntity entity) =>
        entity.Kind is EntityKind.Merchant or EntityKind.Item or EntityKind.Category or EntityKind.Option;

    /// <summary>The same, but only the items of these shops.</summary>
    public static bool At(NamedEntity entity, IReadOnlySet<string> shops) =>
        Any(entity) && (entity.Kind != EntityKind.Item || shops.Contains(entity.Entry.Parent ?? ""));
}

using System.Reflection;

namespace Qianwen.Contracts.Tests.Samples;

/// <summary>The types of the contract, found by reflection: what is added to the assembly is tested without being listed.</summary>
internal static class ContractTypes
{
    private static readonly Type[] Public = typeof(ContractVersion).Assembly.GetExportedTypes();

    /// <summary>Every record, abstract ones included.</summary>
    public static IEnumerable<Type> Records { get; } = Public.Where(IsRecord);

    /// <summary>Every record that can be made.</summary>
    public static IEnumerable<Type> Concrete { get; } = Records.Where(type => !type.IsAbstract);

    public static IEnumerable<Type> Enums { get; } = Public.Where(type => type.IsEnum);

    public static Type Named(string fullName) => Public.Single(type => type.FullName == fullName);

    /// <summary>The type a value is declared as where it is sent: the polymorphic base, where it has one.</summary>
    public static Type DeclaredAs(Type type) =>
        type.BaseType is { IsAbstract: true } root && root.Assembly == type.Assembly ? root : type;

    private static bool IsRecord(Type type) =>
        type.GetMethod(
            "PrintMembers",
            BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly
        )
            is not null;
}

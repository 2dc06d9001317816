using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Qianwen.Architecture.Rules;

namespace Qianwen.Architecture;

public sealed class TypeRulesTests
{
    /// <summary>Classes that are neither sealed, static nor abstract, with the reason.</summary>
    private static readonly HashSet<string> OpenClasses = new(StringComparer.Ordinal);

    private static readonly IReadOnlyList<Type> Written =
    [
        .. ProductAssemblies.All.SelectMany(ProductAssemblies.WrittenTypes),
    ];

    [Fact]
    public void Classes_AllOfThem_AreSealedStaticOrAbstract() =>
        Violations.None(
            from type in Written
            where IsOpen(type) && !OpenClasses.Contains(type.FullName!)
            select $"{type.FullName} is neither sealed, static nor abstract"
        );

    [Fact]
    public void OpenClasses_EachOfThem_IsStillNeeded() =>
        Assert.Equal(
            OpenClasses.Order(StringComparer.Ordinal),
            Written
                .Where(IsOpen)
                .Select(type => type.FullName!)
                .Where(OpenClasses.Contains)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void TypeNames_AllOfThem_SayWhatTheTypeIsFor() =>
        Violations.None(
            from type in Written
            from word in NameWords.Of(type.Name).Concat(type.Namespace!.Split('.').SelectMany(NameWords.Of))
            where NameWords.Empty.Contains(word)
            select $"{type.FullName}: '{word}' says nothing"
        );

    [Fact]
    public void ContractProperties_AllOfThem_CannotBeChangedLater() =>
        Violations.None(
            from type in ProductAssemblies.WrittenTypes(ProductAssemblies.Contracts)
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } setter && !IsInit(setter)
            select $"{type.FullName}.{property.Name} has a public setter"
        );

    [Fact]
    public void LogMessages_OfAnAssembly_HaveAnEventIdOfTheirOwn() =>
        Violations.None(
            from assembly in ProductAssemblies.All
            from message in LogMessages(assembly)
            group message by (assembly, message.EventId) into same
            where same.Key.EventId <= 0 || same.Count() > 1
            select $"event id {same.Key.EventId} of {string.Join(" and ", same.Select(message => message.Name))}"
        );

    private static IEnumerable<(string Name, int EventId)> LogMessages(Assembly assembly) =>
        from type in ProductAssemblies.WrittenTypes(assembly)
        from method in type.GetMethods(
            BindingFlags.Public
                | BindingFlags.NonPublic
                | BindingFlags.Static
                | BindingFlags.Instance
                | BindingFlags.DeclaredOnly
        )
        let attribute = method.GetCustomAttribute<LoggerMessageAttribute>()
        where attribute is not null
        select ($"{type.FullName}.{method.Name}", attribute.EventId);

    private static bool IsOpen(Type type) => type is { IsClass: true, IsSealed: false, IsAbstract: false };

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}

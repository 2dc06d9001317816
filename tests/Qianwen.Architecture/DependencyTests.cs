using System.Reflection;
using NetArchTest.Rules;
using Qianwen.Architecture.Rules;

namespace Qianwen.Architecture;

public sealed class DependencyTests
{
    private static readonly string[] Cloud =
    [
        "Azure.Core",
        "Azure.Data",
        "Azure.Identity",
        "Azure.Messaging",
        "Azure.AI",
        "Microsoft.Azure",
        "Microsoft.DurableTask",
    ];

    private static readonly HashSet<string> DomainWords = new(StringComparer.Ordinal)
    {
        "Order",
        "Orders",
        "Tea",
        "Planner",
        "Planners",
        "Merchant",
        "Rider",
        "Cart",
        "Mandate",
    };

    /// <summary>Types of the local host in whose name "order" means a sequence.</summary>
    private static readonly HashSet<string> Sequences = new(StringComparer.Ordinal) { "KeyOrder" };

    [Fact]
    public void ContractsAndCore_AsAssemblies_ReferenceNoCloudPackage() =>
        Violations.None(
            from assembly in new[] { ProductAssemblies.Contracts, ProductAssemblies.Core }
            from reference in assembly.GetReferencedAssemblies()
            where IsCloud(reference.Name!)
            select $"{assembly.GetName().Name} references {reference.Name}"
        );

    [Fact]
    public void CoreAndContracts_TheirTypes_KnowNoCloudType()
    {
        var result = Types
            .InAssemblies([ProductAssemblies.Contracts, ProductAssemblies.Core])
            .ShouldNot()
            .HaveDependencyOnAny([.. Cloud, "Microsoft.AspNetCore"])
            .GetResult();

        Violations.None(result.FailingTypeNames ?? []);
    }

    [Fact]
    public void FunctionsAndSimulations_TheirTypes_DoNotKnowEachOther()
    {
        AssertNoDependency(ProductAssemblies.Functions, "Qianwen.Simulations", "Qianwen.LocalHost", "Qianwen.Cli");
        AssertNoDependency(
            ProductAssemblies.Simulations,
            "Qianwen.Functions",
            "Qianwen.Azure",
            "Qianwen.LocalHost",
            "Qianwen.Cli"
        );
    }

    [Fact]
    public void LocalHost_ItsTypes_KnowNothingOfTheProduct()
    {
        AssertNoDependency(
            ProductAssemblies.LocalHost,
            "Qianwen.Contracts",
            "Qianwen.Core",
            "Qianwen.Azure",
            "Qianwen.Functions",
            "Qianwen.Simulations",
            "Qianwen.Cli"
        );
        Violations.None(
            from type in ProductAssemblies.WrittenTypes(ProductAssemblies.LocalHost)
            from word in NameWords.Of(type.Name)
            where DomainWords.Contains(word) && !Sequences.Contains(type.Name)
            select $"{type.FullName}: the local host knows no '{word}'"
        );
    }

    [Fact]
    public void AzureAdapters_TheirTypes_KnowNoFunctionAppAndNoHost() =>
        AssertNoDependency(
            ProductAssemblies.Azure,
            "Qianwen.Functions",
            "Qianwen.Simulations",
            "Qianwen.LocalHost",
            "Qianwen.Cli"
        );

    [Fact]
    public void CloudReferences_OfAnAdapter_AreRecognised()
    {
        Assert.True(IsCloud("Azure.Core"));
        Assert.True(IsCloud("Azure.Data.Tables"));
        Assert.True(IsCloud("Qianwen.AzureSdk.Facade"));
        Assert.False(IsCloud("Qianwen.Contracts"));
        Assert.False(IsCloud("System.Runtime"));
    }

    private static bool IsCloud(string assemblyName) =>
        assemblyName.StartsWith("Qianwen.AzureSdk", StringComparison.Ordinal)
        || Cloud.Any(prefix => assemblyName.StartsWith(prefix, StringComparison.Ordinal));

    private static void AssertNoDependency(Assembly assembly, params string[] namespaces)
    {
        var result = Types.InAssembly(assembly).ShouldNot().HaveDependencyOnAny(namespaces).GetResult();
        Violations.None(
            (result.FailingTypeNames ?? []).Select(type => $"{type} depends on {string.Join(" or ", namespaces)}")
        );
    }
}

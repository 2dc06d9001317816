using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Qianwen.Architecture.Rules;

/// <summary>The assemblies of the source projects, by project name; the facade is not ours to shape and is left out.</summary>
internal static class ProductAssemblies
{
    public static readonly Assembly Contracts = Assembly.Load("Qianwen.Contracts");
    public static readonly Assembly Core = Assembly.Load("Qianwen.Core");
    public static readonly Assembly Azure = Assembly.Load("Qianwen.Azure");
    public static readonly Assembly Functions = Assembly.Load("Qianwen.Functions");
    public static readonly Assembly Simulations = Assembly.Load("Qianwen.Simulations");
    public static readonly Assembly LocalHost = Assembly.Load("Qianwen.LocalHost");
    public static readonly Assembly Cli = Assembly.Load("qianwen");

    public static readonly IReadOnlyList<Assembly> All =
    [
        Contracts,
        Core,
        Azure,
        Functions,
        Simulations,
        LocalHost,
        Cli,
    ];

    public static readonly IReadOnlyList<Assembly> FunctionApps = [Functions, Simulations];

    /// <summary>The types that somebody wrote: neither the compiler nor a source generator.</summary>
    public static IEnumerable<Type> WrittenTypes(Assembly assembly) => assembly.GetTypes().Where(IsWritten);

    private static bool IsWritten(Type type) =>
        !type.Name.Contains('<', StringComparison.Ordinal)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute))
        && !type.IsDefined(typeof(GeneratedCodeAttribute))
        && type.FullName != "Program"
        && type.Namespace?.StartsWith("Qianwen", StringComparison.Ordinal) == true
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));
}

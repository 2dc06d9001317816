using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Architecture.Rules;

namespace Qianwen.Architecture;

/// <summary>Where functions live and what their classes look like, read from both function apps.</summary>
public sealed class FunctionRulesTests
{
    private static readonly Dictionary<Type, string> SuffixOfTrigger = new()
    {
        [typeof(HttpTriggerAttribute)] = "Api",
        [typeof(OrchestrationTriggerAttribute)] = "Orchestrator",
        [typeof(ActivityTriggerAttribute)] = "Activity",
        [typeof(ServiceBusTriggerAttribute)] = "Trigger",
        [typeof(TimerTriggerAttribute)] = "Trigger",
    };

    private static readonly IReadOnlyList<MethodInfo> Functions =
    [
        .. ProductAssemblies
            .FunctionApps.SelectMany(ProductAssemblies.WrittenTypes)
            .SelectMany(type =>
                type.GetMethods(
                    BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly
                )
            )
            .Where(method => method.IsDefined(typeof(FunctionAttribute))),
    ];

    [Fact]
    public void FunctionClasses_AllOfThem_SayTheirKindInTheirSuffix() =>
        Violations.None(
            from method in Functions
            let trigger = TriggerOf(method)
            where trigger is not null
            where !method.DeclaringType!.Name.EndsWith(SuffixOfTrigger[trigger], StringComparison.Ordinal)
            select $"{Name(method)} has a {trigger.Name}: its class is named *{SuffixOfTrigger[trigger]}"
        );

    [Fact]
    public void Functions_AllOfThem_HaveOneTrigger() =>
        Violations.None(
            from method in Functions
            where TriggerOf(method) is null
            select $"{Name(method)} has no trigger"
        );

    [Fact]
    public void FunctionNames_OfBothApps_AreUnique() =>
        Violations.None(
            from method in Functions
            group method by method.GetCustomAttribute<FunctionAttribute>()!.Name into same
            where same.Count() > 1
            select $"'{same.Key}' names {string.Join(" and ", same.Select(Name))}"
        );

    [Fact]
    public void Orchestrators_AllOfThem_AreStaticAndHoldNothing() =>
        Violations.None(
            from method in Functions
            where TriggerOf(method) == typeof(OrchestrationTriggerAttribute)
            let fields = method.DeclaringType!.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
            )
            where !method.IsStatic || fields.Length > 0
            select $"{Name(method)} must be static, in a class without state"
        );

    [Fact]
    public void Activities_AllOfThem_AreSealedWithOneRunMethod() =>
        Violations.None(
            from type in Functions
                .Where(method => TriggerOf(method) == typeof(ActivityTriggerAttribute))
                .Select(method => method.DeclaringType!)
                .Distinct()
            let methods = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(method => !method.IsSpecialName)
                .ToList()
            where !type.IsSealed || methods.Count != 1 || methods[0].Name != "RunAsync"
            select $"{type.FullName} must be sealed with one public method, RunAsync"
        );

    private static Type? TriggerOf(MethodInfo method) =>
        method
            .GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttributes())
            .Select(attribute => attribute.GetType())
            .SingleOrDefault(SuffixOfTrigger.ContainsKey);

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";
}

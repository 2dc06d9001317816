using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Qianwen.Architecture.Rules;
using Qianwen.Architecture.Sources;
using Qianwen.Contracts.Orders;
using Qianwen.Functions;
using Qianwen.Simulations;

namespace Qianwen.Architecture.Infrastructure;

/// <summary>What the code of a function app needs of its deployment, read from the code itself.</summary>
/// <param name="Service">Its service in azure.yaml.</param>
/// <param name="Project">Its project.</param>
/// <param name="Account">How the name of its storage account starts.</param>
/// <param name="Assembly">Its functions.</param>
/// <param name="OptionAssemblies">Where its options are.</param>
/// <param name="TableNames">The class that names its tables.</param>
/// <param name="Register">Registers its services.</param>
internal sealed partial record DeployedApp(
    string Service,
    string Project,
    string Account,
    Assembly Assembly,
    IReadOnlyList<Assembly> OptionAssemblies,
    Type TableNames,
    Action<IServiceCollection, IConfiguration> Register
)
{
    public static readonly DeployedApp Assistant = new(
        "assistant",
        "src/Qianwen.Functions",
        "stassist",
        ProductAssemblies.Functions,
        [ProductAssemblies.Functions, ProductAssemblies.Azure],
        typeof(Azure.Tables.TableNames),
        (services, configuration) => services.AddQianwenFunctions(configuration)
    );

    public static readonly DeployedApp Simulations = new(
        "simulations",
        "src/Qianwen.Simulations",
        "stsims",
        ProductAssemblies.Simulations,
        [ProductAssemblies.Simulations],
        typeof(Qianwen.Simulations.Data.TableNames),
        (services, configuration) => services.AddSimulations(configuration)
    );

    public static readonly IReadOnlyList<DeployedApp> All = [Assistant, Simulations];

    /// <summary>The tables it names.</summary>
    public IEnumerable<string> Tables => Constants(TableNames).Select(constant => constant.Value);

    /// <summary>The queues its triggers receive from; the dead letters of a queue are read with the same right.</summary>
    public IEnumerable<string> Receives =>
        Triggers<ServiceBusTriggerAttribute>().Select(trigger => trigger.QueueName!.Split('/')[0]).Distinct();

    /// <summary>The queues it names elsewhere than in a trigger: those it sends to.</summary>
    public IEnumerable<string> Sends
    {
        get
        {
            var names = Constants(typeof(QueueNames)).ToDictionary(name => name.Name, name => name.Value);
            var used =
                from file in Repository.SourcesIn(Project)
                where !file.Name.EndsWith("Names.cs", StringComparison.Ordinal)
                from match in QueueUse().Matches(file.Uncommented)
                let name = match.Groups["name"].Value
                where match.Groups["trigger"].Length == 0 && name != nameof(QueueNames.Connection)
                select names[name];
            return used.Distinct();
        }
    }

    /// <summary>True where it has orchestrations.</summary>
    public bool Orchestrates => Triggers<OrchestrationTriggerAttribute>().Any();

    /// <summary>The routes of its HTTP functions.</summary>
    public IEnumerable<string> Routes => Triggers<HttpTriggerAttribute>().Select(trigger => trigger.Route!);

    /// <summary>The keys that Program.cs insists on.</summary>
    public IEnumerable<string> RequiredKeys =>
        RequiredSetting()
            .Matches(Repository.Read($"{Project}/Program.cs"))
            .Select(match => match.Groups["key"].Value.Replace("{QueueNames.Connection}", QueueNames.Connection));

    /// <summary>The classes that settings are bound to, by section.</summary>
    public IReadOnlyDictionary<string, Type> Options =>
        (
            from assembly in OptionAssemblies
            from type in assembly.GetTypes()
            let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)
            where section is { IsLiteral: true }
            select (Section: (string)section.GetRawConstantValue()!, Type: type)
        ).ToDictionary(option => option.Section, option => option.Type);

    private IEnumerable<T> Triggers<T>()
        where T : Attribute =>
        from type in ProductAssemblies.WrittenTypes(Assembly)
        from method in type.GetMethods()
        from parameter in method.GetParameters()
        from attribute in parameter.GetCustomAttributes<T>()
        select attribute;

    private static IEnumerable<(string Name, string Value)> Constants(Type names) =>
        from field in names.GetFields(BindingFlags.Public | BindingFlags.Static)
        where field.IsLiteral
        select (field.Name, (string)field.GetRawConstantValue()!);

    [GeneratedRegex(@"(?<trigger>ServiceBusTrigger\(\s*)?\bQueueNames\.(?<name>\w+)")]
    private static partial Regex QueueUse();

    [GeneratedRegex(@"\bSetting\(services, \$?""(?<key>[^""]+)""")]
    private static partial Regex RequiredSetting();
}

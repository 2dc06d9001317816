using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.OpenApi;

/// <summary>An HTTP function as its attributes declare it.</summary>
/// <param name="Path">With the route prefix: <c>/api/tasks/{id}</c>.</param>
/// <param name="Method">In lower case.</param>
public sealed partial record ApiFunction(string Name, string Path, string Method)
{
    /// <summary>Every HTTP function of this app, by path and method.</summary>
    public static IReadOnlyList<ApiFunction> All { get; } =
    [
        .. (
            from type in typeof(ApiFunction).Assembly.GetTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            let function = method.GetCustomAttribute<FunctionAttribute>()
            let trigger = method
                .GetParameters()
                .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
                .FirstOrDefault(attribute => attribute is not null)
            where function is not null && trigger is not null
            from verb in trigger!.Methods ?? []
            select new ApiFunction(function!.Name, $"{ApiPaths.Prefix}/{trigger.Route}", verb)
        )
            .OrderBy(function => function.Path, StringComparer.Ordinal)
            .ThenBy(function => function.Method, StringComparer.Ordinal),
    ];

    /// <summary>Names of the parameters in the path.</summary>
    public IEnumerable<string> PathParameters => Placeholder().Matches(Path).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}

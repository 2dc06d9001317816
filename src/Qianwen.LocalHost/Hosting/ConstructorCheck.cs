using Microsoft.Extensions.DependencyInjection;
using Qianwen.LocalHost.Hosting.Discovery;

namespace Qianwen.LocalHost.Hosting;

/// <summary>Sees at start that every function class can be created from the app's services.</summary>
internal static class ConstructorCheck
{
    /// <exception cref="FunctionDiscoveryException">A class asks for a service that is not registered.</exception>
    public static void Check(FunctionApp app, FunctionCatalog catalog, IServiceProvider services)
    {
        var known = services.GetRequiredService<IServiceProviderIsService>();
        var errors = catalog
            .All.Where(function => !function.Method.IsStatic)
            .Select(function => function.DeclaringType)
            .Distinct()
            .SelectMany(type => Missing(type, known))
            .ToList();
        if (errors.Count > 0)
        {
            throw new FunctionDiscoveryException(app.Name, errors);
        }
    }

    private static IEnumerable<string> Missing(Type type, IServiceProviderIsService known)
    {
        var constructors = type.GetConstructors();
        if (constructors.Length != 1)
        {
            return [$"The function class {type} has {constructors.Length} public constructors. Give it one."];
        }

        return constructors[0]
            .GetParameters()
            .Where(parameter => !parameter.HasDefaultValue && !IsKnown(parameter.ParameterType, parameter, known))
            .Select(parameter =>
                $"The constructor of {type} takes '{parameter.Name}' of type {parameter.ParameterType}, which is not registered. Register it in the app's services."
            );
    }

    private static bool IsKnown(
        Type type,
        System.Reflection.ParameterInfo parameter,
        IServiceProviderIsService known
    ) => parameter.IsDefined(typeof(FromKeyedServicesAttribute), false) || known.IsService(type);
}

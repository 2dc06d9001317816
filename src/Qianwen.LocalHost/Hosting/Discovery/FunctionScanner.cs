using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>Reads the functions of an app by reflection, and says everything that is wrong with them at once.</summary>
internal sealed class FunctionScanner(ScanContext context)
{
    private const BindingFlags AllMethods =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private readonly List<FunctionEntry> _functions = [];
    private readonly List<string> _errors = [];

    public static FunctionCatalog Scan(FunctionApp app, ScanContext context)
    {
        var scanner = new FunctionScanner(context);
        foreach (var type in app.Assembly.GetTypes().Where(app.Include ?? (_ => true)))
        {
            scanner.ScanType(type);
        }

        scanner.CheckNames();
        scanner.CheckDurableClients();
        return scanner._errors.Count == 0
            ? new FunctionCatalog(scanner._functions)
            : throw new FunctionDiscoveryException(app.Name, scanner._errors);
    }

    private void ScanType(Type type)
    {
        foreach (var method in type.GetMethods(AllMethods))
        {
            if (method.GetCustomAttribute<FunctionAttribute>() is { } attribute)
            {
                try
                {
                    _functions.Add(ScanMethod(method, attribute.Name));
                }
                catch (FunctionBindingException exception)
                {
                    _errors.Add(exception.Message);
                }
            }
        }
    }

    private FunctionEntry ScanMethod(MethodInfo method, string name)
    {
        var function = new FunctionShape(name, method);
        CheckMethod(function);
        var triggers = function.Parameters.Where(parameter => parameter.Trigger is not null).ToList();
        if (triggers.Count != 1)
        {
            throw function.Wrong(
                triggers.Count == 0
                    ? "has no trigger. Put [HttpTrigger], [ServiceBusTrigger], [TimerTrigger], [OrchestrationTrigger] or [ActivityTrigger] on one parameter."
                    : "has more than one trigger. Keep one, and make a function of each other."
            );
        }

        var kind = TriggerKind.Of(triggers[0]);
        var trigger = kind.Read(triggers[0], context);
        var binders = function.Parameters.Select(parameter => Bind(kind, trigger, parameter)).ToList();
        return new FunctionEntry(name, method, trigger, binders);
    }

    private static void CheckMethod(FunctionShape function)
    {
        var type = function.Method.DeclaringType!;
        if (function.Method.ContainsGenericParameters || (type.IsAbstract && !function.Method.IsStatic))
        {
            throw function.Wrong(
                "is generic, or its class is abstract. Make it a plain method of a class that can be created."
            );
        }

        if (
            function.Method.GetCustomAttributes<OutputBindingAttribute>().Any()
            || function.ResultType.GetProperties().Any(property => property.IsDefined(typeof(OutputBindingAttribute)))
        )
        {
            throw function.Wrong(
                "has an output binding, which the local host does not run. Inject the client (such as ServiceBusClient) and send with it."
            );
        }

        if (function.Method.IsDefined(typeof(RetryAttribute)))
        {
            throw function.Wrong(
                "has a retry attribute, which the local host does not run. Use the queue's delivery count or a durable retry policy."
            );
        }
    }

    private ParameterBinder Bind(TriggerKind kind, FunctionTrigger trigger, ParameterShape parameter)
    {
        if (parameter.Trigger is null && parameter.Binding is not (null or DurableClientAttribute))
        {
            throw parameter.Wrong(
                $"has [{parameter.Binding.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal)}], which the local host does not know. Inject a client instead."
            );
        }

        return InvocationBinders.TryBind(parameter)
            ?? kind.TryBind(trigger, parameter, context)
            ?? throw parameter.Wrong($"of type {parameter.Type} is bound by nothing. {kind.Accepts}");
    }

    private void CheckNames()
    {
        foreach (var same in _functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (same.Count() > 1)
            {
                var places = string.Join(
                    " and ",
                    same.Select(function => $"{function.DeclaringType}.{function.Method.Name}")
                );
                _errors.Add(
                    $"Function '{same.Key}' is declared more than once: {places}. Give each a name of its own."
                );
            }
        }
    }

    private void CheckDurableClients()
    {
        if (_functions.Any(function => function.Trigger is FunctionTrigger.Orchestration))
        {
            return;
        }

        foreach (var function in _functions)
        {
            if (
                function.Method.GetParameters().FirstOrDefault(p => p.IsDefined(typeof(DurableClientAttribute))) is
                { } client
            )
            {
                _errors.Add(
                    new ParameterShape(new FunctionShape(function.Name, function.Method), client)
                        .Wrong(
                            "is a durable client, and the app has no orchestrator. Add one, or take the parameter away."
                        )
                        .Message
                );
            }
        }
    }
}

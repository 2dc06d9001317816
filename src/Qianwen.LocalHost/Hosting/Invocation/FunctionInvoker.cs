using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Qianwen.LocalHost.Tracing;

namespace Qianwen.LocalHost.Hosting.Invocation;

/// <summary>Runs a function once: creates its class in a scope of the app's services, binds its parameters, calls it.</summary>
internal sealed class FunctionInvoker(Discovery.FunctionEntry function, AppServices app)
{
    private readonly ObjectFactory? _factory = function.Method.IsStatic
        ? null
        : ActivatorUtilities.CreateFactory(function.DeclaringType, Type.EmptyTypes);

    /// <summary>Calls the function and hands its value to <paramref name="use"/> while its services still live.</summary>
    public async Task<T> InvokeAsync<T>(object trigger, Func<object?, Task<T>> use, CancellationToken cancellationToken)
    {
        using var span = HostTracing.Start(function.Name, trigger);
        try
        {
            return await RunAsync(trigger, use, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            span?.Fail(exception);
            throw;
        }
    }

    private async Task<T> RunAsync<T>(object trigger, Func<object?, Task<T>> use, CancellationToken cancellationToken)
    {
        var context = new LocalFunctionContext(app, function, trigger, cancellationToken);
        var scope = app.Root.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            context.InstanceServices = scope.ServiceProvider;
            var instance = _factory?.Invoke(scope.ServiceProvider, null);
            var arguments = new object?[function.Binders.Count];
            for (var i = 0; i < arguments.Length; i++)
            {
                arguments[i] = await function.Binders[i](context).ConfigureAwait(false);
            }

            try
            {
                var value = await ReturnValue
                    .AwaitAsync(Call(instance, arguments), function.Method.ReturnType)
                    .ConfigureAwait(false);
                return await use(value).ConfigureAwait(false);
            }
            finally
            {
                await DisposeAsync(instance).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Calls the function and returns its value.</summary>
    public Task<object?> InvokeAsync(object trigger, CancellationToken cancellationToken) =>
        InvokeAsync(trigger, Task.FromResult, cancellationToken);

    /// <summary>
    /// Calls an orchestrator: everything on the caller's own context and nothing awaited before the method, for its engine
    /// replays it. It has no scope, because it may wait for weeks.
    /// </summary>
    public Task<object?> Orchestrate(Microsoft.DurableTask.TaskOrchestrationContext orchestration)
    {
        var context = new LocalFunctionContext(app, function, orchestration, CancellationToken.None);
        var instance = _factory?.Invoke(app.Root, null);
        var arguments = new object?[function.Binders.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = function.Binders[i](context).AsTask().Result;
        }

        return ReturnValue.AwaitAsync(Call(instance, arguments), function.Method.ReturnType);
    }

    private static async ValueTask DisposeAsync(object? instance)
    {
        switch (instance)
        {
            case IAsyncDisposable disposable:
                await disposable.DisposeAsync().ConfigureAwait(false);
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }
    }

    private object? Call(object? instance, object?[] arguments) =>
        function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
}

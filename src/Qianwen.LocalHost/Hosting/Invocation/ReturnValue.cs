using System.Collections.Concurrent;
using System.Reflection;

namespace Qianwen.LocalHost.Hosting.Invocation;

/// <summary>Awaits what a function returned, whichever of the awaitable forms it has.</summary>
internal static class ReturnValue
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo> Results = new();
    private static readonly ConcurrentDictionary<Type, MethodInfo> AsTasks = new();

    public static Type AwaitedType(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask) ? typeof(void)
        : type.IsGenericType
        && type.GetGenericTypeDefinition() is var open
        && (open == typeof(Task<>) || open == typeof(ValueTask<>))
            ? type.GetGenericArguments()[0]
        : type;

    /// <summary>Awaits on the caller's context: an orchestrator must go on where its engine runs it.</summary>
    public static async Task<object?> AwaitAsync(object? returned, Type declared)
    {
        switch (returned)
        {
            case null:
                return null;
            case Task task:
                await task.ConfigureAwait(true);
                return AwaitedType(declared) == typeof(void) ? null : ResultOf(task, declared);
            case ValueTask task:
                await task.ConfigureAwait(true);
                return null;
            case var value when AwaitedType(declared) != declared:
                var asTask = AsTasks.GetOrAdd(declared, type => type.GetMethod(nameof(ValueTask<int>.AsTask))!);
                var inner = (Task)asTask.Invoke(value, null)!;
                await inner.ConfigureAwait(true);
                return ResultOf(inner, typeof(Task<>).MakeGenericType(AwaitedType(declared)));
            default:
                return returned;
        }
    }

    private static object? ResultOf(Task task, Type declared) =>
        Results.GetOrAdd(declared, type => type.GetProperty(nameof(Task<int>.Result))!).GetValue(task);
}

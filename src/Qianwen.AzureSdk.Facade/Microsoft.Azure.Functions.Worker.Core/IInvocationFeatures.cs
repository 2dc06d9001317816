namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the host offers to one invocation, by type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    void Set<T>(T instance);

    T? Get<T>();
}

using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;
using Qianwen.LocalHost.Hosting.Discovery;

namespace Qianwen.LocalHost.Hosting.Invocation;

/// <summary>One invocation of a function.</summary>
internal sealed class LocalFunctionContext(
    AppServices app,
    FunctionEntry function,
    object trigger,
    CancellationToken cancellationToken
) : FunctionContext
{
    private readonly Lazy<FunctionDefinition> _definition = new(() => new LocalFunctionDefinition(function));

    public AppServices App { get; } = app;

    public override string InvocationId { get; } = app.NextInvocationId();

    public override string FunctionId => function.Name;

    public override TraceContext TraceContext { get; } = new LocalTraceContext();

    public override BindingContext BindingContext { get; } = new LocalBindingContext();

    public override RetryContext RetryContext { get; } = new LocalRetryContext();

    public override IServiceProvider InstanceServices { get; set; } = app.Root;

    public override FunctionDefinition FunctionDefinition => _definition.Value;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new LocalInvocationFeatures();

    public override CancellationToken CancellationToken { get; } = cancellationToken;

    public T TriggerAs<T>() => (T)trigger;

    private sealed class LocalBindingContext : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => ImmutableDictionary<string, object?>.Empty;
    }

    private sealed class LocalRetryContext : RetryContext
    {
        public override int RetryCount => 0;

        public override int MaxRetryCount => 0;
    }
}

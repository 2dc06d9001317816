using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace Qianwen.LocalHost.Hosting.Invocation;

/// <summary>The trace an invocation belongs to: the one that is current where it began.</summary>
internal sealed class LocalTraceContext : TraceContext
{
    private readonly Activity? _activity = Activity.Current;

    public override string TraceParent => _activity?.Id ?? "";

    public override string TraceState => _activity?.TraceStateString ?? "";
}

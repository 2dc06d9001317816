namespace Qianwen.Conformance.ServiceBusJs.Running;

/// <summary>A theory that needs Node and the official client; it is skipped, with the reason, where they are missing.</summary>
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = Node.WhyMissing;
}

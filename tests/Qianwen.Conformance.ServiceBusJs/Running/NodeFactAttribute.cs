namespace Qianwen.Conformance.ServiceBusJs.Running;

/// <summary>A fact that needs Node and the official client; it is skipped, with the reason, where they are missing.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = Node.WhyMissing;
}

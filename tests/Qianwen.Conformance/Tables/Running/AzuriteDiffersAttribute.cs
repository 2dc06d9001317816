namespace Qianwen.Conformance.Tables.Running;

/// <summary>The documented behaviour of the service that this test holds is not Azurite's; the test is skipped there.</summary>
/// <param name="how">What Azurite (3.35) does instead.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AzuriteDiffersAttribute(string how) : Attribute
{
    public string How { get; } = how;
}

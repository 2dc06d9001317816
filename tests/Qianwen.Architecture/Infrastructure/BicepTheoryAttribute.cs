namespace Qianwen.Architecture.Infrastructure;

/// <summary>A theory that needs the Bicep compiler; it is skipped, with the reason, where that is missing.</summary>
public sealed class BicepTheoryAttribute : TheoryAttribute
{
    public BicepTheoryAttribute() => Skip = Bicep.WhyMissing;
}

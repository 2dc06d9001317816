namespace Qianwen.Architecture.Infrastructure;

/// <summary>A fact that needs the Bicep compiler; it is skipped, with the reason, where that is missing.</summary>
public sealed class BicepFactAttribute : FactAttribute
{
    public BicepFactAttribute() => Skip = Bicep.WhyMissing;
}

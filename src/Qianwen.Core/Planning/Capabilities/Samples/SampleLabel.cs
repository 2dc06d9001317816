namespace Qianwen.Core.Planning.Capabilities.Samples;

/// <summary>What a sample sentence asks for.</summary>
/// <param name="Family">The family; null where nothing is asked of any service.</param>
/// <param name="Op">The operation; null where nothing is asked.</param>
internal readonly record struct SampleLabel(string? Family, string? Op)
{
    /// <summary>Talk, questions about the world, and matters no service is registered for.</summary>
    public static SampleLabel Nothing { get; }
}

using System.ComponentModel.DataAnnotations;

namespace Qianwen.Azure.Providers;

/// <summary>Which providers are registered, and how they are read.</summary>
public sealed class ProvidersOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Providers";

    /// <summary>Addresses of the manifests, absolute; the order settles who is asked first.</summary>
    [Required]
    public IReadOnlyList<Uri> Manifests { get; init; } = [];

    /// <summary>Seconds after which a manifest and its vocabulary are asked for again, by ETag.</summary>
    [Range(1, 86_400)]
    public int RefreshSeconds { get; init; } = 30;

    /// <summary>Seconds a manifest or vocabulary may take.</summary>
    [Range(1, 86_400)]
    public int ManifestTimeoutSeconds { get; init; } = 5;

    /// <summary>Seconds a search, quote or look-up may take.</summary>
    [Range(1, 86_400)]
    public int CallTimeoutSeconds { get; init; } = 10;
}

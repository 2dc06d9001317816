namespace Qianwen.Contracts;

/// <summary>
/// The schema version of everything in this assembly that crosses a wire or a durable history. A field that is added later is
/// optional and not written while it is null, so that histories from before it are replayed to the letter.
/// </summary>
public static class ContractVersion
{
    /// <summary>Carried by manifests and messages; a reader refuses a higher major number than its own.</summary>
    public const string Current = "1.0";
}

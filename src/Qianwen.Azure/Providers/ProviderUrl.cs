namespace Qianwen.Azure.Providers;

/// <summary>Addresses in a manifest: relative to it, and never outside its origin.</summary>
internal static class ProviderUrl
{
    /// <summary>The placeholder of a look-up's key.</summary>
    public const string Key = "{key}";

    /// <summary>The absolute address; null where <paramref name="address"/> is no address or leaves the manifest's origin.</summary>
    public static Uri? Resolve(Uri manifest, string address) =>
        Uri.TryCreate(manifest, address, out var url)
        && Uri.Compare(url, manifest, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.Ordinal) == 0
        && url.UserInfo.Length == 0
            ? url
            : null;

    /// <summary>The address of the record under a key.</summary>
    public static Uri? ResolveKey(Uri manifest, string template, string key) =>
        Resolve(manifest, template.Replace(Key, Uri.EscapeDataString(key), StringComparison.Ordinal));
}

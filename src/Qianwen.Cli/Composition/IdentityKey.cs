using System.Security.Cryptography;

namespace Qianwen.Cli.Composition;

/// <summary>The random key the development issuer signs with; kept with the data, readable by its owner only.</summary>
public static class IdentityKey
{
    private const int Bytes = 32;

    /// <summary>The key in base64; made at first use. Without a folder it lives as long as the process.</summary>
    public static string Load(DataFolder? folder)
    {
        if (folder is null)
        {
            return New();
        }

        if (!File.Exists(folder.IdentityKey))
        {
            PrivateFiles.Write(folder.IdentityKey, System.Text.Encoding.ASCII.GetBytes(New()));
        }

        return File.ReadAllText(folder.IdentityKey).Trim();
    }

    private static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
}

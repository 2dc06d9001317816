using System.Security.Cryptography;
using System.Text;

namespace Qianwen.Simulations.Messaging;

/// <summary>Message ids made of keys, so that the same message has the same id.</summary>
public static class MessageIds
{
    private const int MaxLength = 128;
    private const int KeptLength = 80;

    /// <summary>The text, or its beginning and its hash where it is longer than Service Bus allows.</summary>
    public static string Of(string text) =>
        text.Length <= MaxLength
            ? text
            : $"{text[..KeptLength]}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40]}";
}

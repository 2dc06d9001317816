using System.Text;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tables;

/// <summary>Keys as continuation headers carry them: <c>1!length!base64</c>, free of spaces, which the SDK splits tokens by.</summary>
internal static class ContinuationToken
{
    public static string Encode(string key)
    {
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(key)).Replace('=', '-');
        return $"1!{text.Length}!{text}";
    }

    /// <summary>The key of a token that <see cref="Encode"/> made; refuses any other.</summary>
    public static string Decode(string token)
    {
        if (token.Split('!') is not ["1", _, var text])
        {
            throw TableErrors.InvalidInput($"'{token}' is not a continuation token.");
        }

        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text.Replace('-', '=')));
        }
        catch (FormatException)
        {
            throw TableErrors.InvalidInput($"'{token}' is not a continuation token.");
        }
    }
}

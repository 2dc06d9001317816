using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Qianwen.Functions.Http;

/// <summary>The <c>Idempotency-Key</c> header: whoever repeats a request sends the same key again.</summary>
public static class RequestKey
{
    /// <summary>The header's name.</summary>
    public const string Header = "Idempotency-Key";
    private const int MaxLength = 200;

    /// <summary>Reads the key; null where there is none and none is required.</summary>
    /// <returns>False where the header is unusable; <paramref name="problem"/> says why.</returns>
    public static bool TryRead(
        HttpRequest request,
        bool required,
        out string? key,
        [NotNullWhen(false)] out ApiProblem? problem
    )
    {
        var values = request.Headers[Header];
        key = values.Count == 1 ? values[0]?.Trim() : null;
        problem = values.Count switch
        {
            0 when required => Problems.IdempotencyKey(
                $"Send the {Header} header with a value of your own, and the same value when you repeat the request."
            ),
            0 => null,
            1 when IsUsable(key) => null,
            1 => Problems.IdempotencyKey($"{Header} must be 1 to {MaxLength} visible ASCII characters."),
            _ => Problems.IdempotencyKey($"{Header} is there {values.Count} times; send it once."),
        };
        return problem is null;
    }

    /// <summary>An id that follows from its parts: the same parts give the same id.</summary>
    /// <param name="prefix">What kind of id it is.</param>
    public static string IdFor(string prefix, params ReadOnlySpan<string> parts)
    {
        var text = string.Join('\n', parts!);
        return prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
    }

    private static bool IsUsable(string? key) =>
        key is { Length: > 0 and <= MaxLength } && key.All(character => character is > ' ' and < '\u007f');
}

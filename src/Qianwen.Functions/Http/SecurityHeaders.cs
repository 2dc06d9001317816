using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Qianwen.Functions.Http;

/// <summary>The headers of every answer. What an answer has set by itself stays.</summary>
public static class SecurityHeaders
{
    /// <summary>What a browser may do with an answer that says nothing else: nothing.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private const string OneYear = "max-age=31536000";
    private const string ForwardedScheme = "X-Forwarded-Proto";

    /// <summary>Adds the headers that are not there yet.</summary>
    public static void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.TryAdd(HeaderNames.CacheControl, "no-store");
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, ContentSecurityPolicy);
        headers.TryAdd(HeaderNames.XContentTypeOptions, "nosniff");
        headers.TryAdd(HeaderNames.XFrameOptions, "DENY");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        if (IsHttps(context.Request))
        {
            headers.TryAdd(HeaderNames.StrictTransportSecurity, OneYear);
        }

        headers.Remove(HeaderNames.Server);
    }

    /// <summary>TLS ends before the app on Azure; a browser ignores the header on an answer that came without TLS.</summary>
    private static bool IsHttps(HttpRequest request) =>
        request.IsHttps
        || string.Equals(request.Headers[ForwardedScheme], Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);
}

using System.Net;
using Microsoft.AspNetCore.Http;

namespace Qianwen.LocalHost.Http;

/// <summary>Refuses a request whose Host is not a loopback name: a page that rebinds its own name to 127.0.0.1.</summary>
internal sealed class LoopbackHostMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        IsLoopback(context.Request.Host.Host)
            ? next(context)
            : throw new BadHttpRequestException(
                $"This host answers loopback names only, not '{context.Request.Host.Host}'. Use localhost."
            );

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

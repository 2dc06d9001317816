using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Qianwen.Functions.Limits;

/// <summary>Where a request comes from, as far as it can be believed.</summary>
public static class CallerAddress
{
    private const string Header = "X-Forwarded-For";
    private const int NetworkBytes = 8;

    /// <summary>The address, or the /64 network of an IPv6 address, which is what one subscriber has.</summary>
    /// <param name="hops">Proxies in front of the app, each of which appends the address it saw.</param>
    /// <returns>"unknown" where there is no address: all such requests are one caller.</returns>
    public static string Of(HttpContext context, int hops)
    {
        var address = hops == 0 ? context.Connection.RemoteIpAddress : Forwarded(context, hops);
        return address is null ? "unknown" : Subscriber(address);
    }

    private static IPAddress? Forwarded(HttpContext context, int hops)
    {
        var seen = string.Join(',', context.Request.Headers[Header].AsEnumerable()).Split(',');
        return seen.Length >= hops && IPEndPoint.TryParse(seen[^hops].Trim(), out var from) ? from.Address : null;
    }

    private static string Subscriber(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }
}

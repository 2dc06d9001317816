using System.Net;
using Microsoft.AspNetCore.Http;
using Qianwen.Functions.Limits;

namespace Qianwen.Functions.Tests.Limits;

public sealed class CallerAddressTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "20010db800010002")]
    public void Of_AConnection_IsItsSubscriber(string address, string caller) =>
        Assert.Equal(caller, CallerAddress.Of(Context(address), hops: 0));

    [Fact]
    public void Of_NoProxy_TakesNothingFromTheHeader() =>
        Assert.Equal("203.0.113.7", CallerAddress.Of(Context("203.0.113.7", "198.51.100.1"), hops: 0));

    [Theory]
    [InlineData(1, "198.51.100.1:51234", "198.51.100.1")]
    [InlineData(1, "10.9.9.9, 198.51.100.1:51234", "198.51.100.1")]
    [InlineData(1, "[2001:db8:1:2::9]:443", "20010db800010002")]
    [InlineData(2, "10.9.9.9, 198.51.100.1, 192.0.2.4", "198.51.100.1")]
    [InlineData(2, "198.51.100.1", "unknown")]
    [InlineData(1, "what a caller wrote", "unknown")]
    [InlineData(1, null, "unknown")]
    public void Of_BehindProxies_IsWhatTheOutermostOfThemSaw(int hops, string? forwarded, string caller) =>
        Assert.Equal(caller, CallerAddress.Of(Context("127.0.0.1", forwarded), hops));

    private static DefaultHttpContext Context(string address, string? forwarded = null)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        if (forwarded is not null)
        {
            context.Request.Headers["X-Forwarded-For"] = forwarded;
        }

        return context;
    }
}

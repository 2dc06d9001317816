using Qianwen.Functions.OpenApi;

namespace Qianwen.Functions.Tests.Http;

public sealed class SecurityHeadersTests : ApiTestBase
{
    [Theory]
    [InlineData("GET", "api/health", 200)]
    [InlineData("GET", "api/openapi.json", 200)]
    [InlineData("GET", "api/docs", 200)]
    [InlineData("GET", "api/conversations", 401)]
    [InlineData("GET", "api/dev/people", 200)]
    [InlineData("GET", "api/no-such-route", 404)]
    [InlineData("GET", "", 404)]
    [InlineData("DELETE", "api/health", 405)]
    public async Task Answer_OfAnyKind_BearsThem(string method, string path, int status)
    {
        var reply = await SendAsync(method, path);

        Assert.Equal(status, reply.Status);
        AssertHeaders(reply);
    }

    [Fact]
    public async Task Answer_WhereTheAppFails_BearsThemAndNothingInternal()
    {
        var reply = await Api.PostAsync("plans", """{"utterance":"fail"}""");

        Assert.Equal(500, reply.Status);
        AssertHeaders(reply);
        Assert.DoesNotContain("planner", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_OverTls_AsksForItForAYear()
    {
        var plain = await SendAsync("GET", "api/health");
        var tls = await SendAsync("GET", "api/health", ("X-Forwarded-Proto", "https"));

        Assert.False(plain.Headers.ContainsKey("Strict-Transport-Security"));
        Assert.Equal("max-age=31536000", tls.Headers["Strict-Transport-Security"]);
    }

    [Fact]
    public async Task Page_OfTheReference_MayUseItsOwnStyleAndNothingElse()
    {
        var reply = await SendAsync("GET", "api/docs");

        Assert.Equal(ApiPage.ContentSecurityPolicy, reply.Headers["Content-Security-Policy"]);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("OPTIONS")]
    public async Task Answer_ToAPageOfAnotherOrigin_AllowsItNothing(string method)
    {
        var reply = await SendAsync(
            method,
            "api/health",
            ("Origin", "https://elsewhere.example"),
            ("Access-Control-Request-Method", "GET")
        );

        Assert.DoesNotContain(
            reply.Headers.Keys,
            name => name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
        );
    }

    private static void AssertHeaders(ApiReply reply)
    {
        Assert.Equal("nosniff", reply.Headers["X-Content-Type-Options"]);
        Assert.Equal("DENY", reply.Headers["X-Frame-Options"]);
        Assert.Equal("no-referrer", reply.Headers["Referrer-Policy"]);
        Assert.Equal("no-store", reply.Headers["Cache-Control"]);
        Assert.StartsWith("default-src 'none'", reply.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", reply.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("same-origin", reply.Headers["Cross-Origin-Resource-Policy"]);
        Assert.False(reply.Headers.ContainsKey("Server"), "the server names itself");
        Assert.False(reply.Headers.ContainsKey("X-Powered-By"), "the server names what it is made of");
    }

    private async Task<ApiReply> SendAsync(string method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await Api.Client.SendAsync(request);
        return await ApiReply.ReadAsync(response);
    }
}

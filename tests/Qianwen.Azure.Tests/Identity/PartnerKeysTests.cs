using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Qianwen.Azure.Identity;
using Qianwen.Azure.Tests.OpenAI;
using Qianwen.Azure.Tests.Providers;

namespace Qianwen.Azure.Tests.Identity;

public sealed class PartnerKeysTests : IDisposable
{
    private static readonly Uri Origin = new("https://shop.example");
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 14, 2, 0, 0, TimeSpan.Zero));
    private readonly FakePartners _partners = new();
    private readonly RecordedLog _log = new();
    private readonly LoggerFactory _loggers;
    private readonly PartnerKeys _keys;

    public PartnerKeysTests()
    {
        _loggers = new LoggerFactory([_log]);
        _keys = new PartnerKeys(_partners, _time, _loggers.CreateLogger<PartnerKeys>());
    }

    public void Dispose() => _loggers.Dispose();

    [Fact]
    public async Task ReadAsync_IssuedKey_IsItsPartner()
    {
        var key = await IssueAsync("buns");

        Assert.Equal("buns", Assert.IsType<PartnerSignIn.Known>(await ReadAsync(key)).Partner.Id);
    }

    [Fact]
    public async Task IssueAsync_Key_IsKeptOnlyAsAHashAndLoggedNowhere()
    {
        var key = await IssueAsync("buns");
        await ReadAsync(key);
        await ReadAsync(Changed(key));

        var secret = key.Split('.')[3];
        Assert.Equal(43, secret.Length);
        Assert.DoesNotContain(secret, _partners.All.Single().Keys.Single().ToString(), StringComparison.Ordinal);
        Assert.Equal(64, _partners.All.Single().Keys.Single().Hash.Length);
        Assert.NotEmpty(_log.Lines);
        Assert.DoesNotContain(_log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, line => line.Contains(Changed(key).Split('.')[3], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task ReadAsync_Nothing_IsMissing(string? key) =>
        Assert.IsType<PartnerSignIn.Missing>(await ReadAsync(key));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("qwp.buns.k1")]
    [InlineData("qwp.buns.k1.")]
    [InlineData("qwp.buns.k1.not base64!")]
    [InlineData("qwp..k1.AAAA")]
    [InlineData("qwp.nobody.k1.AAAA")]
    [InlineData("qwp.buns.k2.AAAA")]
    [InlineData("qwp.buns.k1.AAAA")]
    [InlineData("abc.buns.k1.AAAA")]
    public async Task ReadAsync_UnusableKey_IsRefused(string key)
    {
        await IssueAsync("buns");

        Assert.IsType<PartnerSignIn.Refused>(await ReadAsync(key));
    }

    [Fact]
    public async Task ReadAsync_ChangedSecret_IsRefused() =>
        Assert.IsType<PartnerSignIn.Refused>(await ReadAsync(Changed(await IssueAsync("buns"))));

    [Fact]
    public async Task ReadAsync_KeyOfAnotherPartnerUnderHisName_IsRefused()
    {
        await IssueAsync("buns");
        var key = await IssueAsync("noodles");

        Assert.IsType<PartnerSignIn.Refused>(await ReadAsync(key.Replace("noodles", "buns", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task IssueAsync_Again_BothAreValidForTheOverlapAndThenTheNewOneOnly()
    {
        var old = await IssueAsync("buns");
        var next = await IssueAsync("buns");

        Assert.IsType<PartnerSignIn.Known>(await ReadAsync(old));
        Assert.IsType<PartnerSignIn.Known>(await ReadAsync(next));

        _time.Advance(Day);
        Assert.IsType<PartnerSignIn.Refused>(await ReadAsync(old));
        Assert.IsType<PartnerSignIn.Known>(await ReadAsync(next));
    }

    [Fact]
    public async Task IssueAsync_WithoutOverlap_EndsTheOldOneAtOnce()
    {
        var old = await IssueAsync("buns");
        await _keys.IssueAsync("buns", null, TimeSpan.Zero, default);

        Assert.IsType<PartnerSignIn.Refused>(await ReadAsync(old));
    }

    [Fact]
    public async Task IssueAsync_AThirdValidOne_IsRefusedUntilOneEnds()
    {
        await IssueAsync("buns");
        await IssueAsync("buns");

        Assert.IsType<KeyIssue.TooManyKeys>(await _keys.IssueAsync("buns", null, Day, default));

        _time.Advance(Day);
        Assert.Equal("k3", Assert.IsType<KeyIssue.Issued>(await _keys.IssueAsync("buns", null, Day, default)).KeyId);
    }

    [Fact]
    public async Task IssueAsync_RefusedThirdOne_LeavesTheOthersAsTheyWere()
    {
        await IssueAsync("buns");
        var second = await IssueAsync("buns");

        await _keys.IssueAsync("buns", null, TimeSpan.FromHours(1), default);
        _time.Advance(TimeSpan.FromHours(2));

        Assert.IsType<PartnerSignIn.Known>(await ReadAsync(second));
    }

    [Fact]
    public async Task IssueAsync_NewPartnerWithoutAnOrigin_IsRefused() =>
        Assert.IsType<KeyIssue.NoOrigin>(await _keys.IssueAsync("buns", null, Day, default));

    [Fact]
    public async Task IssueAsync_AnotherOrigin_TakesBackWhatIsRegisteredAtTheOldOne()
    {
        await IssueAsync("buns");
        _partners.Add(_partners.All.Single() with { Manifest = new Uri("https://shop.example/manifest") });

        await _keys.IssueAsync("buns", new Uri("https://new.example"), Day, default);

        Assert.Null(_partners.All.Single().Manifest);
    }

    [Fact]
    public async Task RevokeAsync_Key_IsRefusedFromThenOn()
    {
        var key = await IssueAsync("buns");

        Assert.NotNull(await _keys.RevokeAsync("buns", "k1", default));

        Assert.IsType<PartnerSignIn.Refused>(await ReadAsync(key));
        Assert.Null(await _keys.RevokeAsync("buns", "k9", default));
        Assert.Null(await _keys.RevokeAsync("nobody", "k1", default));
    }

    private async Task<string> IssueAsync(string partner) =>
        Assert.IsType<KeyIssue.Issued>(await _keys.IssueAsync(partner, Origin, Day, default)).Key;

    private Task<PartnerSignIn> ReadAsync(string? key) => _keys.ReadAsync(key, default);

    private static string Changed(string key) => key[..^2] + (key[^2] == 'A' ? 'B' : 'A') + key[^1];
}

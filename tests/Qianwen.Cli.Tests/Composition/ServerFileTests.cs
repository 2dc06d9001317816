using System.Net;
using Qianwen.Cli.Composition;

namespace Qianwen.Cli.Tests.Composition;

public sealed class ServerFileTests : IDisposable
{
    private const int NobodysPid = int.MaxValue;
    private static readonly Uri Url = new("http://localhost:7071/");
    private readonly TemporaryFolder _folder = new();
    private readonly Answering _server = new();

    public void Dispose()
    {
        _folder.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task FindAsync_RunningServer_IsFound()
    {
        var file = File();
        file.Write(Record(Environment.ProcessId));

        Assert.Equal(Record(Environment.ProcessId), await file.FindAsync(CancellationToken.None));
        Assert.Equal(new Uri(Url, "api/health"), _server.Asked);
    }

    [Fact]
    public async Task FindAsync_NoRecord_FindsNone() => Assert.Null(await File().FindAsync(CancellationToken.None));

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"url":"nowhere"}""")]
    public async Task FindAsync_DamagedRecord_FindsNone(string json)
    {
        await System.IO.File.WriteAllTextAsync(_folder.Open().Server, json);

        Assert.Null(await File().FindAsync(CancellationToken.None));
    }

    [Fact]
    public async Task FindAsync_ProcessIsGone_FindsNoneWithoutAsking()
    {
        var file = File();
        file.Write(Record(NobodysPid));

        Assert.Null(await file.FindAsync(CancellationToken.None));
        Assert.Null(_server.Asked);
    }

    [Fact]
    public async Task FindAsync_ProcessLivesButDoesNotAnswer_FindsNone()
    {
        _server.Refuses = true;
        var file = File();
        file.Write(Record(Environment.ProcessId));

        Assert.Null(await file.FindAsync(CancellationToken.None));
    }

    [Fact]
    public void Remove_OwnRecord_IsGone()
    {
        var file = File();
        file.Write(Record(Environment.ProcessId));

        file.Remove();

        Assert.False(System.IO.File.Exists(_folder.Open().Server));
    }

    [Fact]
    public void Remove_RecordOfTheNextServer_Stays()
    {
        var file = File();
        file.Write(Record(Environment.ProcessId + 1));

        file.Remove();

        Assert.True(System.IO.File.Exists(_folder.Open().Server));
    }

    private ServerFile File() => new(_folder.Open(), new HttpClient(_server));

    private static ServerRecord Record(int pid) => new(Url, pid, Samples.Noon, 60);

    private sealed class Answering : HttpMessageHandler
    {
        public bool Refuses { get; set; }

        public Uri? Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Asked = request.RequestUri;
            return Refuses
                ? throw new HttpRequestException("Connection refused")
                : Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}

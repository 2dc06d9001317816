using Qianwen.Cli.Commands;
using Spectre.Console.Testing;

namespace Qianwen.Cli.Tests.Commands;

public sealed class QianwenCommandTests : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask tea --speed 0")]
    [InlineData("ask tea --speed fast")]
    [InlineData("ask tea --max-seconds -1")]
    [InlineData("ask tea --clock noon")]
    [InlineData("ask tea --fault meteor")]
    [InlineData("serve --port 70000")]
    [InlineData("--simulations-port -1")]
    [InlineData("ask tea --unknown")]
    [InlineData("plan tea --jsonl")]
    [InlineData("plan")]
    public async Task RunAsync_WrongUsage_SaysWhyInASentence(string line)
    {
        var exitCode = await QianwenCommand.RunAsync(line.Split(' '), Terminal());

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.NotEmpty(_error.ToString());
        Assert.DoesNotContain("   at ", _error.ToString());
    }

    [Theory]
    [InlineData("ask 点40杯霸王茶姬的伯牙绝弦 --yes --json --as wang --max-seconds 90.5")]
    [InlineData("ask order me two lattes --conversation c-1 --speed 120 --data :memory:")]
    [InlineData("ask @everyone wants tea")]
    [InlineData("serve --port 7081 --simulations-port 0 --data :memory: --fault sold_out --clock 9:30")]
    [InlineData("--speed 30")]
    [InlineData("plan --jsonl")]
    [InlineData("plan two lattes --json")]
    [InlineData("status")]
    public void Create_RightUsage_Parses(string line) =>
        Assert.Empty(
            QianwenCommand.Create(Terminal()).Parse(line.Split(' '), new() { ResponseFileTokenReplacer = null }).Errors
        );

    [Theory]
    [InlineData("ask")]
    [InlineData("status")]
    [InlineData("")]
    public async Task RunAsync_Help_DocumentsTheExitCodes(string command)
    {
        string[] line = command.Length == 0 ? ["--help"] : [command, "--help"];

        var exitCode = await QianwenCommand.RunAsync(line, Terminal());

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Contains("3 needs input", _out.ToString());
    }

    [Fact]
    public async Task RunAsync_StatusOfNewData_SaysThereIsNone()
    {
        using var folder = new TemporaryFolder();

        var exitCode = await QianwenCommand.RunAsync(["status", "--data", folder.Path], Terminal());

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("No conversation", _error.ToString());
    }

    private Terminal Terminal() => new(new TestConsole(), _out, _error, TextReader.Null, false, TimeProvider.System);
}

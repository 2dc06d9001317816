using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Qianwen.Cli.Commands;
using Spectre.Console;
using Spectre.Console.Testing;

namespace Qianwen.Cli.Tests.Commands;

/// <summary>The commands with the real apps behind them, as far as they go without waiting.</summary>
public sealed class RunningCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();
    private readonly TestConsole _console = new();

    public void Dispose()
    {
        _folder.Dispose();
        _out.Dispose();
        _error.Dispose();
        _console.Dispose();
    }

    [Fact]
    public async Task Ask_SmallTalkAsJson_PrintsItemsAndNothingElse()
    {
        var exitCode = await RunAsync("", "ask", "what can you do?", "--data", ":memory:", "--json");

        Assert.Equal(ExitCodes.Done, exitCode);
        var types = Lines().Select(line => JsonDocument.Parse(line).RootElement.GetProperty("type").GetString());
        Assert.All(types, type => Assert.Equal("text", type));
        Assert.Equal(2, Lines().Length);
        Assert.Empty(_console.Output);
    }

    [Fact]
    public async Task Ask_OrderWithNobodyToAnswer_ShowsTheProposalAndNeedsInput()
    {
        var exitCode = await RunAsync("", "ask", "点40杯霸王茶姬的伯牙绝弦", "--data", _folder.Path);

        Assert.Equal(ExitCodes.NeedsInput, exitCode);
        Assert.Contains("方案", _console.Output);
        Assert.Contains("40×", _console.Output);
        Assert.Contains($"{CommandName.Current} ask --conversation c-", _console.Output);
    }

    [Fact]
    public async Task Ask_SayNoInTheSameConversationLater_IsDeclined()
    {
        await RunAsync("", "ask", "来两杯拿铁", "--data", _folder.Path);
        var conversation = Regex.Match(_console.Output, "--conversation (c-[0-9a-f]+)").Groups[1].Value;

        var exitCode = await RunAsync("", "ask", "不要了", "--conversation", conversation, "--data", _folder.Path);

        Assert.Equal(ExitCodes.Declined, exitCode);
    }

    [Fact]
    public async Task Ask_PipedNo_IsDeclined()
    {
        var exitCode = await RunAsync("no\n", "ask", "two lattes please", "--data", ":memory:");

        Assert.Equal(ExitCodes.Declined, exitCode);
        Assert.Contains("Proposal", _console.Output);
    }

    [Fact]
    public async Task Trace_OfWhatWasAskedWithTrace_ShowsTheTaskFromItsRequest()
    {
        await RunAsync("no\n", "ask", "two lattes please", "--data", _folder.Path, "--trace");

        var exitCode = await RunAsync("", "trace", "--data", _folder.Path);

        Assert.Equal(ExitCodes.Done, exitCode);
        var lines = Lines();
        Assert.Matches(@"^Trace [0-9a-f]{32} of t-\S+: \d+ spans, ", lines[0]);
        Assert.Contains(lines, line => line.Contains("POST api/conversations/{id}/messages", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("─ orchestration:TaskOrchestrator", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith("orchestration_event:task-signal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Trace_AsJson_IsOneSpanALineOfTheSameTrace()
    {
        await RunAsync("", "ask", "two lattes please", "--data", _folder.Path, "--trace");
        var conversation = Regex.Match(_console.Output, "--conversation (c-[0-9a-f]+)").Groups[1].Value;
        await RunAsync("", "ask", "no", "--conversation", conversation, "--data", _folder.Path, "--trace");

        var exitCode = await RunAsync("", "trace", "--data", _folder.Path, "--json");

        Assert.Equal(ExitCodes.Done, exitCode);
        var spans = Lines().Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var task = spans.Single(span => span.GetProperty("name").GetString() == "orchestration:TaskOrchestrator");
        Assert.Contains(
            spans,
            span =>
                span.GetProperty("name").GetString() == "activity:ProposeActivity"
                && span.GetProperty("traceId").GetString() == task.GetProperty("traceId").GetString()
                && span.GetProperty("parentId").GetString() == task.GetProperty("spanId").GetString()
        );
    }

    [Fact]
    public async Task Trace_NothingTraced_SaysHowToTrace()
    {
        var exitCode = await RunAsync("", "trace", "--data", _folder.Path);

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("--trace", _error.ToString());
    }

    [Fact]
    public async Task Ask_UnknownPerson_SaysSo()
    {
        var exitCode = await RunAsync("", "ask", "hello", "--as", "nobody", "--data", ":memory:");

        Assert.Equal(ExitCodes.NotDone, exitCode);
        Assert.Contains("nobody", _error.ToString());
    }

    [Fact]
    public async Task Status_OpenProposal_ShowsTheConversationAndNeedsInput()
    {
        await RunAsync("", "ask", "来两杯拿铁", "--data", _folder.Path);

        var exitCode = await RunAsync("", "status", "--data", _folder.Path, "--json");

        Assert.Equal(ExitCodes.NeedsInput, exitCode);
        Assert.Contains(Lines(), line => line.Contains("\"type\":\"proposal\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Plan_JsonLines_AnswersEachLine()
    {
        const string Lines = """
            {"id":"1","utterance":"点40杯霸王茶姬的伯牙绝弦"}
            {"id":"2","utterance":"two lattes, one without sugar","now":"2026-11-23T09:00:00+08:00"}
            """;

        var exitCode = await RunAsync(Lines, "plan", "--jsonl");

        Assert.Equal(ExitCodes.Done, exitCode);
        var answers = this.Lines().Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["1", "2"], answers.Select(answer => answer.GetProperty("id").GetString()));
        Assert.All(
            answers,
            answer => Assert.Equal("food_delivery", answer.GetProperty("legs")[0].GetProperty("family").GetString())
        );
    }

    [Fact]
    public async Task Serve_UntilStopped_Answers()
    {
        using var stop = new CancellationTokenSource();
        var output = new LineChannel();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) }
        );
        var terminal = new Terminal(console, _out, _error, TextReader.Null, false, TimeProvider.System);
        string[] line = ["serve", "--port", "0", "--simulations-port", "0", "--data", ":memory:"];

        var run = QianwenCommand.RunAsync(line, terminal, stop.Token);
        var url = Regex.Match(await output.FirstLineAsync(), "http://[^ ]+").Value;
        using var http = new HttpClient();
        var health = await http.GetStringAsync(new Uri($"{url}/api/health"));
        await stop.CancelAsync();

        Assert.Equal(ExitCodes.Done, await run);
        Assert.Contains("\"status\":\"ok\"", health);
    }

    [Fact]
    public async Task Serve_WithAmqp_PrintsAConnectionThatIsListenedTo()
    {
        using var stop = new CancellationTokenSource();
        var output = new LineChannel();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) }
        );
        var terminal = new Terminal(console, _out, _error, TextReader.Null, false, TimeProvider.System);
        string[] line = ["serve", "--port", "0", "--simulations-port", "0", "--data", ":memory:"];

        var run = QianwenCommand.RunAsync([.. line, "--amqp", "0", "--without", "merchant"], terminal, stop.Token);
        var without = await output.LineWithAsync("Without");
        var connection = await output.LineWithAsync("Endpoint=");
        var port = int.Parse(Regex.Match(connection, @"sb://localhost:(\d+);").Groups[1].Value);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await stop.CancelAsync();

        Assert.Equal(ExitCodes.Done, await run);
        Assert.Contains("merchant", without);
        Assert.EndsWith("UseDevelopmentEmulator=true", connection.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--amqp", "65536")]
    [InlineData("--without", "postman")]
    public async Task Serve_SettingOutOfRange_IsRefused(string option, string value)
    {
        var exitCode = await RunAsync("", "serve", option, value, "--data", ":memory:");

        Assert.NotEqual(ExitCodes.Done, exitCode);
        Assert.NotEmpty(_error.ToString());
    }

    private Task<int> RunAsync(string input, params string[] line) =>
        QianwenCommand.RunAsync(
            line,
            new Terminal(_console, _out, _error, new StringReader(input), false, TimeProvider.System)
        );

    private string[] Lines() => _out.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Gives the lines that were written to it, as they come.</summary>
    private sealed class LineChannel : StringWriter
    {
        private readonly Channel<char> _characters = Channel.CreateUnbounded<char>();

        public override void Write(char value) => _characters.Writer.TryWrite(value);

        public override void Write(string? value) => value?.ToList().ForEach(Write);

        public async Task<string> LineWithAsync(string part)
        {
            while (true)
            {
                var line = await FirstLineAsync();
                if (line.Contains(part, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }

        public async Task<string> FirstLineAsync()
        {
            var line = new System.Text.StringBuilder();
            while (await _characters.Reader.ReadAsync() is var next && next != '\n')
            {
                line.Append(next);
            }

            return line.ToString();
        }
    }
}

using System.Net;
using System.Text.Json;
using Qianwen.Cli.Client;
using Qianwen.Cli.Planning;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Planning;

namespace Qianwen.Cli.Tests.Planning;

public sealed class PlanJsonLinesTests
{
    [Fact]
    public async Task RunAsync_ManyLines_KeepsTheirOrder()
    {
        var input = string.Join('\n', Enumerable.Range(0, 200).Select(n => $$"""{"id":"{{n}}","utterance":"{{n}}"}"""));

        var (exitCode, lines) = await RunAsync(input);

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Equal(
            Enumerable.Range(0, 200).Select(n => $"{n}"),
            lines.Select(line => line.GetProperty("id").GetString())
        );
    }

    [Fact]
    public async Task RunAsync_Line_HasTheFormOfAnAnswer()
    {
        var (_, lines) = await RunAsync("""{"id":"a","utterance":"点茶"}""");

        var line = Assert.Single(lines);
        Assert.Equal("answer", line.GetProperty("kind").GetString());
        Assert.Equal(0, line.GetProperty("legs").GetArrayLength());
        Assert.False(line.GetProperty("committed").GetBoolean());
        Assert.False(line.GetProperty("clarify").GetBoolean());
        Assert.Equal("点茶", line.GetProperty("text").GetString());
    }

    [Fact]
    public async Task RunAsync_MalformedLine_GivesAnErrorAndGoesOn()
    {
        var (exitCode, lines) = await RunAsync(
            """
            {"id":"a","utterance":"one"}
            {"id":"b"}

            not json
            {"id":"c","utterance":"refused"}
            {"id":"d","utterance":"four"}
            """
        );

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Equal(5, lines.Count);
        Assert.Equal("b", lines[1].GetProperty("id").GetString());
        Assert.Contains("utterance", lines[1].GetProperty("error").GetString());
        Assert.Equal(4, lines[2].GetProperty("line").GetInt32());
        Assert.Equal("Too long", lines[3].GetProperty("error").GetString());
        Assert.Equal("d", lines[4].GetProperty("id").GetString());
    }

    [Fact]
    public async Task RunAsync_NoLines_IsDone()
    {
        var (exitCode, lines) = await RunAsync("");

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Empty(lines);
    }

    private static async Task<(int ExitCode, List<JsonElement> Lines)> RunAsync(string input)
    {
        using var output = new StringWriter();
        var exitCode = await new PlanJsonLines(Plan).RunAsync(new StringReader(input), output, CancellationToken.None);
        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        return (exitCode, lines.Select(line => JsonDocument.Parse(line).RootElement).ToList());
    }

    private static async Task<PlanResponse> Plan(PlanRequestBody request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return request.Utterance == "refused"
            ? throw new AssistantProblemException(HttpStatusCode.BadRequest, new ProblemBody(null, "Too long", null))
            : new PlanResponse(null, PlanKind.Answer, [], false, false, request.Utterance!, "zh-CN", null, null, [], 1);
    }
}

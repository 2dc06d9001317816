using Qianwen.Cli.Planning;

namespace Qianwen.Cli.Tests.Planning;

public sealed class PlanLineReaderTests
{
    [Fact]
    public void Read_Utterance_IsTakenWithItsTime()
    {
        var (id, request) = PlanLineReader.Read(
            """{"id":"a-1","utterance":"来两杯拿铁","locale":"zh-CN","now":"2026-11-23T09:00:00+08:00","expected":{"x":1}}"""
        );

        Assert.Equal("a-1", id);
        Assert.Equal("来两杯拿铁", request.Utterance);
        Assert.Equal("zh-CN", request.Locale);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)), request.Now);
        Assert.Empty(request.Conversation!);
    }

    [Fact]
    public void Read_TurnsOnly_TakesTheLastUserTurn()
    {
        var (_, request) = PlanLineReader.Read(
            """{"id":7,"turns":[{"role":"user","text":"one"},{"role":"assistant","text":"two"},{"role":"user","text":"three"}]}"""
        );

        Assert.Equal("three", request.Utterance);
        Assert.Equal(["one", "two"], request.Conversation!.Select(turn => turn.Text));
    }

    [Fact]
    public void Read_UtteranceAndTurns_KeepsAllTurns()
    {
        var (_, request) = PlanLineReader.Read("""{"utterance":"now","turns":[{"role":"user","text":"before"}]}""");

        Assert.Equal("now", request.Utterance);
        Assert.Equal("before", Assert.Single(request.Conversation!).Text);
    }

    [Fact]
    public void Read_NumericId_IsEchoedAsText() =>
        Assert.Equal("7", PlanLineReader.Read("""{"id":7,"utterance":"x"}""").Id);

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"a","turns":[{"role":"assistant","text":"hi"}]}""")]
    [InlineData("""{"id":"a","utterance":5}""")]
    [InlineData("""{"id":"a","utterance":"x","now":"yesterday"}""")]
    [InlineData("""{"id":{},"utterance":"x"}""")]
    public void Read_Malformed_SaysSo(string line) =>
        Assert.NotEmpty(Assert.Throws<FormatException>(() => PlanLineReader.Read(line)).Message);
}

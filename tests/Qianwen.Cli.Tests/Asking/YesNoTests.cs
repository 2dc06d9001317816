using Qianwen.Cli.Asking;
using Qianwen.Contracts.Planning;

namespace Qianwen.Cli.Tests.Asking;

public sealed class YesNoTests
{
    [Theory]
    [InlineData("y")]
    [InlineData("Yes")]
    [InlineData(" ok! ")]
    [InlineData("是")]
    [InlineData("好的。")]
    public void Parse_Yes_Accepts(string line) => Assert.Equal(Decision.Accept, YesNo.Parse(line));

    [Theory]
    [InlineData("n")]
    [InlineData("NO.")]
    [InlineData("不要")]
    [InlineData("算了！")]
    public void Parse_No_Declines(string line) => Assert.Equal(Decision.Decline, YesNo.Parse(line));

    [Theory]
    [InlineData("make it 30")]
    [InlineData("换成大杯")]
    [InlineData("yes but less ice")]
    [InlineData("不要冰")]
    [InlineData("")]
    public void Parse_AnythingElse_IsLeftToTheAssistant(string line) => Assert.Null(YesNo.Parse(line));
}

namespace Qianwen.Cli.Tests;

public sealed class CommandNameTests
{
    [Theory]
    [InlineData("/home/lin/qianwen/src/Qianwen.Cli/bin/Debug/net10.0/", "dotnet run --project src/Qianwen.Cli --")]
    [InlineData(@"C:\code\src\Qianwen.Cli\bin\Release\net10.0\", "dotnet run --project src/Qianwen.Cli --")]
    [InlineData("/usr/local/bin/", "qianwen")]
    [InlineData("/home/lin/.local/bin/", "qianwen")]
    public void For_Folder_IsWhatAPersonWouldType(string folder, string expected) =>
        Assert.Equal(expected, CommandName.For(folder));
}

using System.Text.RegularExpressions;

namespace Qianwen.LocalHost.Tests.Readme;

/// <summary>The code of the README is the code that is compiled and run here.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Readme_EveryPieceOfCode_IsCompiledAndRun()
    {
        var compiled = Directory
            .EnumerateFiles(Path.Combine(Root, "tests/Qianwen.LocalHost.Tests/Readme"), "*.cs")
            .Select(path => Lines(File.ReadAllText(path)))
            .ToList();
        var pieces = Code().Matches(Readme()).Select(match => Lines(match.Groups[1].Value)).ToList();

        Assert.True(pieces.Count >= 4, $"There are {pieces.Count} pieces of code.");
        Assert.All(
            pieces,
            piece =>
                Assert.True(
                    compiled.Exists(file => file.Contains(piece, StringComparison.Ordinal)),
                    $"Nowhere in the tests:\n{piece}"
                )
        );
    }

    [Theory]
    [InlineData("Order_HalfAnHourLater_IsServed")]
    [InlineData("Order_ProcessDiesOnTheWay_IsServedByTheNext")]
    public void Readme_Test_IsShown(string test) => Assert.Contains(test, Readme(), StringComparison.Ordinal);

    private static string Readme() => File.ReadAllText(Path.Combine(Root, "src/Qianwen.LocalHost/README.md"));

    /// <summary>The lines without their indentation, and without empty ones.</summary>
    private static string Lines(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Qianwen.Functions.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Qianwen.Functions.sln above {AppContext.BaseDirectory}.");
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}

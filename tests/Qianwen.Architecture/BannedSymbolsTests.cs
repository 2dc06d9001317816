using Qianwen.Architecture.Rules;
using Qianwen.Architecture.Sources;

namespace Qianwen.Architecture;

public sealed class BannedSymbolsTests
{
    private static readonly string[] Required =
    [
        "P:System.DateTime.Now",
        "P:System.DateTime.UtcNow",
        "P:System.DateTimeOffset.Now",
        "P:System.DateTimeOffset.UtcNow",
        "M:System.Guid.NewGuid",
        "P:System.Random.Shared",
        "M:System.Random.#ctor",
        "M:System.Threading.Thread.Sleep(System.Int32)",
        "M:System.Threading.Thread.Sleep(System.TimeSpan)",
        "M:System.Threading.Tasks.Task.Delay(System.Int32)",
        "M:System.Threading.Tasks.Task.Delay(System.TimeSpan)",
        "M:System.Threading.Tasks.Task.Delay(System.Int32,System.Threading.CancellationToken)",
        "M:System.Threading.Tasks.Task.Delay(System.TimeSpan,System.Threading.CancellationToken)",
    ];

    private static readonly IReadOnlyList<string[]> Banned =
    [
        .. Repository
            .Read("BannedSymbols.txt")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(';', 2)),
    ];

    [Fact]
    public void ClocksSleepsAndChance_AllOfThem_AreBanned() =>
        Violations.None(Required.Except(Banned.Select(line => line[0])).Select(symbol => $"{symbol} is not banned"));

    [Fact]
    public void BannedSymbols_EachOfThem_NamesItsReplacement() =>
        Violations.None(
            from line in Banned
            where line.Length < 2 || string.IsNullOrWhiteSpace(line[1])
            select $"{line[0]} names no replacement"
        );

    [Fact]
    public void BannedSymbols_InEverySourceProject_AreGivenToTheAnalyzer() =>
        Assert.Contains("<AdditionalFiles Include=\"$(MSBuildThisFileDirectory)BannedSymbols.txt\" />", Targets());

    private static string Targets() => Repository.Read("Directory.Build.targets");
}

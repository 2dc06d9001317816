using Qianwen.Architecture.Rules;
using Qianwen.Architecture.Sources;

namespace Qianwen.Architecture;

public sealed class SourceRulesTests
{
    private static readonly IReadOnlyList<SourceFile> Source = Repository.SourcesIn("src");
    private static readonly IReadOnlyList<SourceFile> Tests = Repository.SourcesIn("tests");
    private static readonly IReadOnlyList<SourceFile> Everything = [.. Source, .. Tests];

    [Fact]
    public void Files_AllOfThem_AreShort() => Violations.None(Everything.SelectMany(FileRules.Length));

    [Fact]
    public void Files_AllOfThem_HoldOnePublicTypeOfTheirName() =>
        Violations.None(Everything.SelectMany(FileRules.OnePublicTypeNamedAsTheFile));

    [Fact]
    public void Files_AllOfThem_HaveAFileScopedNamespace() =>
        Violations.None(Everything.SelectMany(FileRules.FileScopedNamespace));

    [Fact]
    public void Methods_InSourceFiles_AreShort() => Violations.None(Source.SelectMany(FileRules.MethodLength));

    [Fact]
    public void Comments_InAllFiles_SayWhyAndNothingElse() =>
        Violations.None(Everything.SelectMany(FileRules.Comments));

    [Fact]
    public void Regions_InAllFiles_DoNotExist() => Violations.None(Everything.SelectMany(FileRules.Regions));

    [Fact]
    public void Catches_InSourceFiles_HideNoFailure() =>
        Violations.None(Source.SelectMany(FileRules.SwallowedExceptions));

    [Fact]
    public void BannedSymbols_InSourceFiles_AreNotLetThrough() =>
        Violations.None(Source.SelectMany(FileRules.SuppressedBans));

    [Fact]
    public void Logging_InSourceFiles_IsSourceGenerated() =>
        Violations.None(Source.SelectMany(FileRules.DirectLogging));

    [Fact]
    public void Functions_InSourceFiles_AreNamedByNameof() =>
        Violations.None(Source.SelectMany(FileRules.FunctionNames));

    [Fact]
    public void QueueEventAndTableNames_InSourceFiles_StandInNamesFilesOnly() =>
        Violations.None(Source.SelectMany(FileRules.NamesAsText));

    [Fact]
    public void Tests_AllOfThem_DoNotSleepOrReadTheWallClock() =>
        Violations.None(
            Tests
                .Where(file => !file.Path.StartsWith("tests/Qianwen.Benchmarks/", StringComparison.Ordinal))
                .Where(file => !file.Path.StartsWith("tests/Qianwen.Architecture/", StringComparison.Ordinal))
                .SelectMany(FileRules.WallClockOrSleep)
        );

    [Fact]
    public void Tests_AllOfThem_SayWhyTheyAreSkipped() =>
        Violations.None(Tests.SelectMany(FileRules.SkipWithoutReason));

    [Fact]
    public void FoldersAndFiles_AllOfThem_SayWhatTheyAreFor() =>
        Violations.None(
            from file in Everything
            where !file.IsIn("Qianwen.AzureSdk.Facade")
            from part in file.Path.Split('/', '.')
            from word in NameWords.Of(part)
            where NameWords.Empty.Contains(word)
            select $"{file.Path}: '{word}' says nothing"
        );
}

namespace Qianwen.Mutants;

/// <summary>The mutants are faults of today's code: none has lost the place it breaks, or the tests that catch it.</summary>
public sealed class MutantTests
{
    private static readonly string Root = Checkout.Root();

    public static TheoryData<string> Names { get; } = [.. AllMutants.List.Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Apply_EachMutant_FindsItsTextOnceAndChangesIt(string name)
    {
        var mutant = AllMutants.List.Single(one => one.Name == name);
        var text = File.ReadAllText(Path.Combine(Root, mutant.File)).ReplaceLineEndings("\n");

        Assert.NotEqual(text, mutant.Apply(text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Checks_OfEachMutant_NameAClassThatIsThere(string name)
    {
        var mutant = AllMutants.List.Single(one => one.Name == name);

        Assert.NotEmpty(mutant.Checks);
        foreach (var check in mutant.Checks)
        {
            var folder = Path.Combine(Root, "tests", check.Project);
            var classes = Directory
                .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetFileNameWithoutExtension(path));
            Assert.Contains(check.Filter, classes);
        }
    }

    [Fact]
    public void Apply_TextThatStandsTwice_IsRefused()
    {
        var mutant = new Mutant("twice", "", "file", "a", "b", new Check("", ""));

        Assert.Throws<InvalidOperationException>(() => mutant.Apply("a a"));
        Assert.Throws<InvalidOperationException>(() => mutant.Apply("c"));
        Assert.Equal("b", mutant.Apply("a"));
    }

    [Fact]
    public void Results_Committed_ListEveryMutantAndNoSurvivor()
    {
        var page = File.ReadAllLines(Path.Combine(Root, "tests", "Qianwen.Mutants", "Results.md"));

        foreach (var mutant in AllMutants.List)
        {
            var row = Assert.Single(page, line => line.StartsWith(Results.Start(mutant), StringComparison.Ordinal));
            Assert.DoesNotContain("survived", row, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Page_MutantNotTried_KeepsWhatWasKnown()
    {
        var (tried, known) = (AllMutants.List[0], AllMutants.List[1]);
        var verdict = new Verdict(tried, true, tried.Checks[0], ["A.B.Tests.One(x: 1)"], null, TimeSpan.Zero);

        var page = Results.Page([verdict], [$"{Results.Start(known)} known"]).Split('\n');

        Assert.Contains(
            page,
            line =>
                line.StartsWith(Results.Start(tried), StringComparison.Ordinal)
                && line.Contains("`Tests.One`", StringComparison.Ordinal)
        );
        Assert.Contains($"{Results.Start(known)} known", page);
        Assert.Equal(
            AllMutants.List.Count - 2,
            page.Count(line => line.Contains("not tried yet", StringComparison.Ordinal))
        );
    }
}

using Qianwen.Architecture.Rules;
using Qianwen.Architecture.Sources;

namespace Qianwen.Architecture;

public sealed class ProjectRulesTests
{
    private const int MaxProjectLines = 25;
    private const string Facade = "Qianwen.AzureSdk.Facade";

    /// <summary>The arrows: what each source project may reference. The facade comes by UsesAzureSdk, not by reference.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        [Facade] = [],
        ["Qianwen.Contracts"] = [],
        ["Qianwen.Core"] = ["Qianwen.Contracts"],
        ["Qianwen.Azure"] = ["Qianwen.Contracts", "Qianwen.Core"],
        ["Qianwen.Functions"] = ["Qianwen.Contracts", "Qianwen.Core", "Qianwen.Azure"],
        ["Qianwen.Simulations"] = ["Qianwen.Contracts", "Qianwen.Core"],
        ["Qianwen.LocalHost"] = [],
        ["Qianwen.Cli"] =
        [
            "Qianwen.Contracts",
            "Qianwen.Core",
            "Qianwen.Azure",
            "Qianwen.Functions",
            "Qianwen.Simulations",
            "Qianwen.LocalHost",
        ],
    };

    private static readonly string[] WithoutAzure = [Facade, "Qianwen.Contracts", "Qianwen.Core"];

    private static readonly IReadOnlyList<ProjectFile> Projects = Repository.Projects();

    [Fact]
    public void SourceProjects_AllOfThem_HaveAPlaceOnTheMap() =>
        Assert.Equal(
            Arrows.Keys.Order(StringComparer.Ordinal),
            Projects.Where(project => project.IsSource).Select(project => project.Name).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void SourceProjects_AllOfThem_ReferenceOnlyAlongTheArrows() =>
        Violations.None(
            from project in Projects
            where project.IsSource
            from reference in project.References
            where !Arrows[project.Name].Contains(reference)
            select $"{project.Name} must not reference {reference}"
        );

    [Fact]
    public void ContractsAndCore_AsProjects_DoNotUseTheAzureSdk() =>
        Violations.None(
            from project in Projects
            where WithoutAzure.Contains(project.Name) && project.UsesAzureSdk
            select $"{project.Name} must not set UsesAzureSdk"
        );

    [Fact]
    public void Projects_AllOfThem_AreShort() =>
        Violations.None(
            from project in Projects
            where project.LineCount > MaxProjectLines
            select $"{project.Path}: {project.LineCount} lines, at most {MaxProjectLines}"
        );

    [Fact]
    public void Projects_AllOfThem_LeaveVersionsToTheCentralFile() =>
        Violations.None(from project in Projects where project.NamesAVersion select $"{project.Path} names a version");

    [Fact]
    public void Projects_AllOfThem_AreInTheSolution()
    {
        var solution = Repository.Read("Qianwen.Functions.sln").Replace('\\', '/');

        Violations.None(
            from project in Projects
            where !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal)
            select $"{project.Path} is not in the solution"
        );
    }

    [Fact]
    public void NamesAVersion_OfAProjectThatDoes_IsSeen() =>
        Assert.All(
            [
                """<Project><ItemGroup><PackageReference Include="A" Version="1" /></ItemGroup></Project>""",
                """<Project><ItemGroup><PackageReference Include="A" VersionOverride="1" /></ItemGroup></Project>""",
                """<Project><ItemGroup><PackageReference Include="A"><Version>1</Version></PackageReference></ItemGroup></Project>""",
            ],
            text => Assert.True(new ProjectFile("src/A/A.csproj", text).NamesAVersion)
        );
}

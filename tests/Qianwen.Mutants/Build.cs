namespace Qianwen.Mutants;

/// <summary>How the copy is built: as always, without the analysis of the source, which is no part of what it does.</summary>
public static class Build
{
    /// <summary>Arguments of <c>dotnet build</c> and <c>dotnet test</c>.</summary>
    public static IReadOnlyList<string> Settings { get; } =
    ["--nologo", "-v", "minimal", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false"];
}

namespace Qianwen.Mutants;

/// <summary>Tests that are run against a mutant.</summary>
/// <param name="Project">A project under <c>tests</c>.</param>
/// <param name="Filter">A part of the full name of the tests.</param>
public sealed record Check(string Project, string Filter)
{
    /// <summary>The command line after <c>dotnet</c>.</summary>
    public IReadOnlyList<string> Arguments =>
        ["test", $"tests/{Project}", .. Build.Settings, "--filter", $"FullyQualifiedName~{Filter}"];
}

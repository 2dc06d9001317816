namespace Qianwen.Architecture.Sources;

/// <summary>The files of this repository, found from the folder of the test assembly.</summary>
internal static class Repository
{
    private static readonly string[] Built = ["bin", "obj"];

    public static string Root { get; } = FindRoot();

    /// <summary>All C# files below a folder of the repository, build output excepted, in a stable order.</summary>
    public static IReadOnlyList<SourceFile> SourcesIn(string folder) =>
        [.. Files(folder, "*.cs").Select(path => new SourceFile(path, Read(path)))];

    public static IReadOnlyList<ProjectFile> Projects() =>
        [
            .. Files("src", "*.csproj")
                .Concat(Files("tests", "*.csproj"))
                .Select(path => new ProjectFile(path, Read(path))),
        ];

    public static string Read(string relativePath) => File.ReadAllText(Path.Combine(Root, relativePath));

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Built.Contains))
            .Order(StringComparer.Ordinal);

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
}

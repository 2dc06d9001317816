namespace Qianwen.Mutants;

/// <summary>A copy of the tree that is thrown away afterwards; the tree itself is never changed.</summary>
public sealed class Checkout : IDisposable
{
    private static readonly string[] Left = ["bin", "obj", ".git", "node_modules", "TestResults"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qianwen-mutants-");

    private Checkout() { }

    /// <summary>Where it is.</summary>
    public string Folder => _folder.FullName;

    /// <summary>The root of the repository this program was built from.</summary>
    /// <exception cref="InvalidOperationException">There is none above the program.</exception>
    public static string Root()
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

    /// <summary>Copies the tree, without what was built.</summary>
    public static Checkout Of(string root)
    {
        var copy = new Checkout();
        Copy(new DirectoryInfo(root), copy._folder);
        return copy;
    }

    /// <summary>Puts a mutant into the copy until the returned object is disposed.</summary>
    public IDisposable Put(Mutant mutant)
    {
        var path = Path.Combine(Folder, mutant.File);
        var original = File.ReadAllText(path);
        File.WriteAllText(path, mutant.Apply(original));
        return new Mutation(path, original);
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to.FullName, file.Name));
        }

        foreach (var folder in from.EnumerateDirectories().Where(folder => !Left.Contains(folder.Name)))
        {
            Copy(folder, to.CreateSubdirectory(folder.Name));
        }
    }

    private sealed class Mutation(string path, string original) : IDisposable
    {
        public void Dispose() => File.WriteAllText(path, original);
    }
}

namespace Qianwen.Cli.Composition;

/// <summary>The folder that holds everything that survives a restart.</summary>
public sealed class DataFolder
{
    /// <summary>The value of <c>--data</c> that keeps everything in memory.</summary>
    public const string InMemory = ":memory:";

    private DataFolder(string path, bool isDefault) =>
        (Path, Argument) = (path, isDefault ? "" : $" --data \"{path}\"");

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>What names this folder on a command line, with a space before it; empty for the default folder.</summary>
    public string Argument { get; }

    /// <summary>The database.</summary>
    public string Database => File("qianwen.db");

    /// <summary>Held by the one process that runs this data.</summary>
    public string Lock => File("qianwen.lock");

    /// <summary>Where the running process listens.</summary>
    public string Server => File("server.json");

    /// <summary>What the clock showed last.</summary>
    public string Clock => File("clock.json");

    /// <summary>The key the development issuer signs with.</summary>
    public string IdentityKey => File("identity.key");

    /// <summary>The spans that were kept, one line each.</summary>
    public string Traces => File("traces.jsonl");

    /// <summary>The conversation that was held last.</summary>
    public string LastConversation => File("last-conversation.json");

    /// <summary>The folder named on the command line, created where it is missing.</summary>
    /// <param name="option">A path; null for the default; <see cref="InMemory"/> for none.</param>
    /// <returns>Null where everything is kept in memory.</returns>
    /// <exception cref="CliException">The folder cannot be created or written.</exception>
    public static DataFolder? Open(string? option)
    {
        if (option == InMemory)
        {
            return null;
        }

        var isDefault = string.IsNullOrWhiteSpace(option);
        var path = System.IO.Path.GetFullPath(isDefault ? Default() : option!);
        try
        {
            PrivateFiles.CreateFolder(path);
            return new DataFolder(path, isDefault);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException(
                $"The data folder {path} cannot be used: {exception.Message} Name another one with --data.",
                ExitCodes.CannotStart
            );
        }
    }

    private static string Default()
    {
        var root = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify
        );
        return root.Length > 0 ? System.IO.Path.Combine(root, "qianwen") : System.IO.Path.Combine(".", "qianwen-data");
    }

    private string File(string name) => System.IO.Path.Combine(Path, name);
}

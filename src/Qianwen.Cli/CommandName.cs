namespace Qianwen.Cli;

/// <summary>How this program is called, for the commands it suggests.</summary>
public static class CommandName
{
    private const string Installed = "qianwen";
    private const string FromSource = "dotnet run --project src/Qianwen.Cli --";

    /// <summary>By its name, or as it is run from a clone of the repository.</summary>
    public static string Current { get; } = For(AppContext.BaseDirectory);

    /// <summary>How a program in this folder is called.</summary>
    public static string For(string folder)
    {
        var parts = folder.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Contains("Qianwen.Cli") && parts.Contains("bin") ? FromSource : Installed;
    }
}

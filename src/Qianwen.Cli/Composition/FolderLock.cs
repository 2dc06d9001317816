namespace Qianwen.Cli.Composition;

/// <summary>Makes one process the only one that runs a data folder; the operating system lets go of it when the process dies.</summary>
public sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>The lock, or null where another process has it.</summary>
    /// <exception cref="CliException">The folder cannot be written.</exception>
    public static FolderLock? TryTake(DataFolder folder)
    {
        try
        {
            return new FolderLock(
                new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (IOException) when (File.Exists(folder.Lock))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException(
                $"The data folder {folder.Path} cannot be written: {exception.Message} Name another one with --data.",
                ExitCodes.CannotStart
            );
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Qianwen.Cli.Composition;

/// <summary>Files that only their owner may read, replaced as a whole so that a reader never sees half of one.</summary>
public static class PrivateFiles
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    /// <summary>Creates a folder for its owner alone; leaves an existing one as it is.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerFolder);
        }
    }

    /// <summary>Writes the file, replacing one that is there.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var next = $"{path}.{Environment.ProcessId}.new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        using (var stream = new FileStream(next, options))
        {
            stream.Write(content);
        }

        File.Move(next, path, overwrite: true);
    }

    /// <summary>Writes a value as JSON.</summary>
    public static void WriteJson<T>(string path, T value, JsonTypeInfo<T> type) =>
        Write(path, JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>Reads a value, or null where the file is missing or is not of this shape.</summary>
    public static T? ReadJson<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), type);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}

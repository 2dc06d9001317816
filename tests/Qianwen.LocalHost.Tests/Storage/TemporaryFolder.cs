namespace Qianwen.LocalHost.Tests.Storage;

/// <summary>A folder of a test's own, gone when it ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("qianwen-").FullName;

    public string Database => System.IO.Path.Combine(Path, "local.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

using Qianwen.Cli.Composition;

namespace Qianwen.Cli.Tests;

/// <summary>A data folder of its own, removed afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("qianwen-").FullName;

    public DataFolder Open() => DataFolder.Open(Path)!;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

using Qianwen.Cli.Composition;

namespace Qianwen.Cli.Tests.Composition;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_Memory_IsNone() => Assert.Null(DataFolder.Open(":memory:"));

    [Fact]
    public void Open_NewFolder_IsCreatedForItsOwner()
    {
        var path = Path.Combine(_folder.Path, "a", "b");

        var folder = DataFolder.Open(path)!;

        Assert.Equal(path, folder.Path);
        Assert.True(Directory.Exists(path));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(path)
            );
        }
    }

    [Fact]
    public void Open_WhereAFileIs_CannotStart()
    {
        var path = Path.Combine(_folder.Path, "file");
        File.WriteAllText(path, "");

        var exception = Assert.Throws<CliException>(() => DataFolder.Open(path));

        Assert.Equal(ExitCodes.CannotStart, exception.ExitCode);
        Assert.Contains("--data", exception.Message);
    }

    [Fact]
    public void Load_IdentityKey_IsKeptAndPrivate()
    {
        var folder = _folder.Open();

        var key = IdentityKey.Load(folder);

        Assert.Equal(32, Convert.FromBase64String(key).Length);
        Assert.Equal(key, IdentityKey.Load(folder));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.IdentityKey));
        }
    }

    [Fact]
    public void Load_IdentityKeyInMemory_IsNewEachTime() =>
        Assert.NotEqual(IdentityKey.Load(null), IdentityKey.Load(null));
}

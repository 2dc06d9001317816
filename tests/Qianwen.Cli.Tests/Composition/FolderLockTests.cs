using Qianwen.Cli.Composition;

namespace Qianwen.Cli.Tests.Composition;

public sealed class FolderLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TryTake_Free_IsTaken()
    {
        using var taken = FolderLock.TryTake(_folder.Open());

        Assert.NotNull(taken);
    }

    [Fact]
    public void TryTake_Taken_IsRefused()
    {
        using var taken = FolderLock.TryTake(_folder.Open());

        Assert.Null(FolderLock.TryTake(_folder.Open()));
    }

    [Fact]
    public void TryTake_LetGo_IsTakenAgain()
    {
        FolderLock.TryTake(_folder.Open())!.Dispose();

        using var again = FolderLock.TryTake(_folder.Open());

        Assert.NotNull(again);
    }
}

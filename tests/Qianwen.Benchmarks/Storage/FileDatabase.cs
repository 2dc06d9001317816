using Qianwen.LocalHost.Storage;

namespace Qianwen.Benchmarks.Storage;

/// <summary>A database file that is deleted at the end.</summary>
internal sealed class FileDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qianwen-benchmarks-");

    /// <param name="commitsInGroups">False for the baseline: one commit a write.</param>
    public FileDatabase(bool commitsInGroups)
    {
        Database = LocalDatabase.Open(Path.Combine(_folder.FullName, "benchmark.db"));
        Database.Faults = commitsInGroups ? null : new CommitAlone();
    }

    public LocalDatabase Database { get; }

    /// <summary>What it takes on the disk, with its log, in bytes.</summary>
    public long Length => _folder.EnumerateFiles().Sum(file => file.Length);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Tests.Storage;

public sealed class FileDatabaseTests : LocalDatabaseTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qianwen-");

    protected override LocalDatabase Open() => LocalDatabase.Open(Path.Combine(_folder.FullName, "local.db"));

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task DisposeAsync_ReadersWereOpen_LeavesTheDatabaseFileAlone()
    {
        using var folder = new TemporaryFolder();
        var database = LocalDatabase.Open(folder.Database);
        database.EnsureSchema("CREATE TABLE steps(id INTEGER PRIMARY KEY);");
        await database.WriteAsync(session => session.Execute("INSERT INTO steps DEFAULT VALUES"));
        _ = database.Read(session => session.QueryFirst("SELECT COUNT(*) FROM steps", row => row.GetInt64(0)));

        await database.DisposeAsync();

        Assert.Equal(["local.db"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Open_FileOfAnEarlierProcess_HasWhatItAcknowledged()
    {
        using var folder = new TemporaryFolder();
        await using (var earlier = LocalDatabase.Open(folder.Database))
        {
            earlier.EnsureSchema("CREATE TABLE steps(id INTEGER PRIMARY KEY);");
            await earlier.WriteAsync(session => session.Execute("INSERT INTO steps(id) VALUES (7)"));
        }

        await using var later = LocalDatabase.Open(folder.Database);

        Assert.Equal(7, later.Read(session => session.QueryFirst("SELECT id FROM steps", row => row.GetInt64(0))));
    }

    [Fact]
    public async Task Read_InsideAWrite_SeesTheStateBeforeIt()
    {
        using var folder = new TemporaryFolder();
        await using var database = LocalDatabase.Open(folder.Database);
        database.EnsureSchema("CREATE TABLE steps(id INTEGER PRIMARY KEY);");

        var seen = await database.WriteAsync(session =>
        {
            session.Execute("INSERT INTO steps DEFAULT VALUES");
            return database.Read(reader => reader.QueryFirst("SELECT COUNT(*) FROM steps", row => row.GetInt64(0)));
        });

        Assert.Equal(0, seen);
    }
}

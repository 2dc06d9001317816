using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Tests.Storage;

public sealed class MemoryDatabaseTests : LocalDatabaseTests
{
    protected override LocalDatabase Open() => LocalDatabase.InMemory();
}

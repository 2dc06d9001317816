using Qianwen.LocalHost.Storage;

namespace Qianwen.Conformance.Durable;

/// <summary>The process dies at each commit of an order, just before it or just after; the next one finishes the order.</summary>
public sealed class LocalDurableCrashTests
{
    private const string Outcome = """["40 cups","100","yes","paid","at 2"]""";
    private static readonly string[] Activities = ["quote", "pay", "track"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Crash_AtEachCommit_SameOutcome(bool isBefore)
    {
        var crashes = 0;
        for (var number = 1L; ; number++)
        {
            await using var host = new LocalDurableFixture();
            var scenario = new OrderScenario(host);

            var order = await scenario.DriveAsync(new CrashAtCommit(number, isBefore));

            var where = $"crash {(isBefore ? "before" : "after")} commit {number}";
            Assert.True(order.SerializedOutput == Outcome, $"{where}: {order.SerializedOutput} {order.FailureDetails}");
            Assert.All(Activities, activity => Assert.InRange(host.Functions.RunsOf(activity), 3, 9));
            Assert.Empty(host.Log.Errors);
            AssertNothingIsLeft(host, where);
            if (scenario.Restarts == 0)
            {
                break;
            }

            crashes++;
        }

        Assert.InRange(crashes, 30, 200);
    }

    [Fact]
    public async Task Crash_FileDatabase_SameOutcome()
    {
        var folder = Directory.CreateTempSubdirectory("durable");
        try
        {
            for (var number = 5L; number < 40; number += 9)
            {
                await using var host = new LocalDurableFixture
                {
                    Database = LocalDatabase.Open(Path.Combine(folder.FullName, $"{number}.db")),
                };

                var order = await new OrderScenario(host).DriveAsync(new CrashAtCommit(number, isBefore: false));

                Assert.Equal(Outcome, order.SerializedOutput);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void AssertNothingIsLeft(LocalDurableFixture host, string where)
    {
        foreach (var table in new[] { "durable_inbox", "durable_activity" })
        {
            var rows = host.Database.Read(session =>
                session.QueryFirst($"SELECT count(*) FROM {table}", row => row.GetInt64(0))
            );
            Assert.True(rows == 0, $"{where}: {rows} rows are left in {table}");
        }
    }
}

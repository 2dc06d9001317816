using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Qianwen.Conformance.Tables.Running;

namespace Qianwen.Conformance.Tables;

/// <summary>Insert, get, merge, replace and delete of single entities, and the conditions that ETags set.</summary>
public abstract class EntityWriteConformance(ITableBackend backend) : TableConformance(backend)
{
    [TableFact]
    public async Task Add_NewEntity_CanBeReadWithItsETagAndTimestamp()
    {
        var added = await Table.AddEntityAsync(new TableEntity("p", "r") { ["Name"] = "Boya" });

        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(204, added.Status);
        Assert.Equal(added.Headers.ETag, read.ETag);
        Assert.Equal(("p", "r", "Boya"), (read.PartitionKey, read.RowKey, read.GetString("Name")));
        Assert.NotNull(read.Timestamp);
        Assert.Matches("^W/\"datetime'[^']+'\"$", read.ETag.ToString());
    }

    [TableFact]
    public async Task Add_EntityExists_IsEntityAlreadyExists()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r"));

        await AssertRefused(
            409,
            TableErrorCode.EntityAlreadyExists.ToString(),
            () => Table.AddEntityAsync(new TableEntity("p", "r"))
        );
    }

    [TableFact]
    public async Task Add_KeysDifferInCaseOnly_AreTwoEntities()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r"));
        await Table.AddEntityAsync(new TableEntity("p", "R"));

        Assert.Equal(["R", "r"], await Rows("PartitionKey eq 'p'"));
    }

    [TableFact]
    public async Task Get_EntityMissing_IsResourceNotFound() =>
        await AssertRefused(
            404,
            TableErrorCode.ResourceNotFound.ToString(),
            () => Table.GetEntityAsync<TableEntity>("p", "r")
        );

    [TableFact]
    public async Task GetIfExists_EntityMissing_HasNoValue()
    {
        var missing = await Table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        await Table.AddEntityAsync(new TableEntity("p", "r"));
        var found = await Table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.False(missing.HasValue);
        Assert.True(found.HasValue);
    }

    [TableFact]
    public async Task Get_WithSelect_GivesTheSelectedPropertiesOnly()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2L });

        var read = (await Table.GetEntityAsync<TableEntity>("p", "r", ["B", "RowKey"])).Value;

        Assert.Equal(2L, read["B"]);
        Assert.Equal("r", read.RowKey);
        Assert.False(read.ContainsKey("A"));
        Assert.Null(read.PartitionKey);
    }

    [TableFact]
    public async Task UpsertMerge_EntityExists_KeepsWhatItDoesNotName()
    {
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = "old" });
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = "new", ["C"] = true });

        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal((1, "new", true), (read["A"], read["B"], read["C"]));
    }

    [TableFact]
    public async Task UpsertReplace_EntityExists_DropsWhatItDoesNotName()
    {
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, TableUpdateMode.Replace);
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, TableUpdateMode.Replace);

        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.False(read.ContainsKey("A"));
        Assert.Equal(2, read["B"]);
    }

    [TableFact]
    public async Task UpsertMerge_NullProperty_LeavesTheStoredValue()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = null });

        Assert.Equal(1, (await Table.GetEntityAsync<TableEntity>("p", "r")).Value["A"]);
    }

    [TableFact]
    public async Task Update_ETagIsCurrent_ChangesEntityAndETag()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        var before = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        before["A"] = 2;

        var updated = await Table.UpdateEntityAsync(before, before.ETag, TableUpdateMode.Replace);
        var after = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(2, after["A"]);
        Assert.NotEqual(before.ETag, after.ETag);
        Assert.Equal(updated.Headers.ETag, after.ETag);
    }

    [TableTheory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task Update_ETagIsStale_IsUpdateConditionNotSatisfied(TableUpdateMode mode)
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        var stale = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 2 });

        await AssertRefused(
            412,
            TableErrorCode.UpdateConditionNotSatisfied.ToString(),
            () => Table.UpdateEntityAsync(stale, stale.ETag, mode)
        );
        Assert.Equal(2, (await Table.GetEntityAsync<TableEntity>("p", "r")).Value["A"]);
    }

    [TableFact]
    public async Task Update_EntityMissing_IsResourceNotFound() =>
        await AssertRefused(
            404,
            TableErrorCode.ResourceNotFound.ToString(),
            () => Table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All)
        );

    [TableFact]
    public async Task Update_ETagIsNoETag_IsBadRequest()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r"));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() =>
            Table.UpdateEntityAsync(new TableEntity("p", "r"), new ETag("nonsense"))
        );

        Assert.Equal(400, refusal.Status);
    }

    [TableFact]
    public async Task Delete_ETagIsStale_IsUpdateConditionNotSatisfiedAndKeepsTheEntity()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r"));
        var stale = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 2 });

        await AssertRefused(
            412,
            TableErrorCode.UpdateConditionNotSatisfied.ToString(),
            () => Table.DeleteEntityAsync("p", "r", stale.ETag)
        );
        Assert.Equal(["r"], await Rows(null));
    }

    [TableFact]
    public async Task Delete_EntityExists_RemovesIt()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r"));

        var deleted = await Table.DeleteEntityAsync("p", "r");

        Assert.Equal(204, deleted.Status);
        Assert.Empty(await Rows(null));
    }

    [TableFact]
    public async Task Delete_EntityMissing_AnswersNotFoundWithoutException()
    {
        var deleted = await Table.DeleteEntityAsync("p", "r");

        Assert.Equal(404, deleted.Status);
    }

    [TableFact]
    public async Task Update_ConcurrentWithOneETag_LetsExactlyOneThrough()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r"));
        var etag = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(TryUpdate));

        Assert.Single(outcomes, updated => updated);

        async Task<bool> TryUpdate(int value)
        {
            try
            {
                await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = value }, etag);
                return true;
            }
            catch (RequestFailedException e) when (e.Status == 412)
            {
                return false;
            }
        }
    }

    [TableFact]
    public void EveryOperation_Synchronous_DoesTheSame()
    {
        Table.AddEntity(new TableEntity("p", "r") { ["A"] = 1 });
        Table.UpsertEntity(new TableEntity("p", "r") { ["B"] = 2 });
        var read = Table.GetEntity<TableEntity>("p", "r").Value;
        read["A"] = 3;
        Table.UpdateEntity(read, read.ETag);
        var rows = Table.Query<TableEntity>("A eq 3 and B eq 2").Select(entity => entity.RowKey).ToArray();
        Table.DeleteEntity("p", "r");

        Assert.Equal(["r"], rows);
        Assert.False(Table.GetEntityIfExists<TableEntity>("p", "r").HasValue);
    }
}

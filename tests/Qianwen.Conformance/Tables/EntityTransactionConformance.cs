using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Qianwen.Conformance.Tables.Running;
using static Azure.Data.Tables.TableTransactionActionType;

namespace Qianwen.Conformance.Tables;

/// <summary>Entity group transactions: all or nothing, within one partition, each entity once, at most 100 operations.</summary>
public abstract class EntityTransactionConformance(ITableBackend backend) : TableConformance(backend)
{
    [TableFact]
    public async Task Submit_EveryKindOfAction_AppliesAllAndAnswersEach()
    {
        foreach (var row in (string[])["merged", "replaced", "upserted", "deleted", "renewed"])
        {
            await Table.AddEntityAsync(new TableEntity("p", row) { ["A"] = 1 });
        }

        var response = await Table.SubmitTransactionAsync([
            new(Add, Changed("added")),
            new(UpdateMerge, Changed("merged")),
            new(UpdateReplace, Changed("replaced")),
            new(UpsertMerge, Changed("upserted")),
            new(UpsertReplace, Changed("renewed")),
            new(Delete, new TableEntity("p", "deleted")),
        ]);

        Assert.Equal([204, 204, 204, 204, 204, 204], response.Value.Select(part => part.Status));
        Assert.Equal(["added", "merged", "renewed", "replaced", "upserted"], await Rows(null));
        Assert.Equal(["merged", "upserted"], await Rows("A eq 1"));
        Assert.Equal(5, (await Rows("B eq 2")).Length);
        var added = (await Table.GetEntityAsync<TableEntity>("p", "added")).Value;
        Assert.Equal(added.ETag, response.Value[0].Headers.ETag);
    }

    [TableFact]
    public async Task Submit_OneActionFails_ChangesNothingAndNamesIt()
    {
        await Table.AddEntityAsync(new TableEntity("p", "taken"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() =>
            Table.SubmitTransactionAsync([
                new(Add, new TableEntity("p", "first")),
                new(Add, new TableEntity("p", "taken")),
                new(Add, new TableEntity("p", "last")),
            ])
        );

        Assert.Equal((409, TableErrorCode.EntityAlreadyExists.ToString()), (failure.Status, failure.ErrorCode));
        Assert.Equal(1, failure.FailedTransactionActionIndex);
        Assert.Equal(["taken"], await Rows(null));
    }

    [TableFact]
    public async Task Submit_ETagIsStale_IsUpdateConditionNotSatisfied()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r"));
        var stale = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await Table.UpsertEntityAsync(Changed("r"));

        var failure = await AssertFailed(
            412,
            TableErrorCode.UpdateConditionNotSatisfied.ToString(),
            [new(Add, new TableEntity("p", "other")), new(UpdateReplace, stale, stale.ETag)]
        );

        Assert.Equal(1, failure.FailedTransactionActionIndex);
        Assert.Equal(["r"], await Rows(null));
    }

    [TableFact]
    public async Task Submit_EntityToUpdateMissing_IsResourceNotFound()
    {
        var failure = await AssertFailed(
            404,
            TableErrorCode.ResourceNotFound.ToString(),
            [new(UpdateMerge, new TableEntity("p", "r"), ETag.All)]
        );

        Assert.Equal(0, failure.FailedTransactionActionIndex);
    }

    [TableFact]
    public async Task Submit_TableMissing_IsTableNotFound()
    {
        var missing = Service.GetTableClient(NewName());

        var failure = await Assert.ThrowsAnyAsync<RequestFailedException>(() =>
            missing.SubmitTransactionAsync([new(Add, new TableEntity("p", "r"))])
        );

        Assert.Equal((404, TableErrorCode.TableNotFound.ToString()), (failure.Status, failure.ErrorCode));
    }

    [TableFact]
    public async Task Submit_OneEntityTwice_IsInvalidDuplicateRow()
    {
        var failure = await AssertFailed(
            400,
            TableErrorCode.InvalidDuplicateRow.ToString(),
            [new(UpsertMerge, Changed("r")), new(UpsertMerge, Changed("r"))]
        );

        Assert.Equal(1, failure.FailedTransactionActionIndex);
        Assert.Empty(await Rows(null));
    }

    [TableFact]
    public async Task Submit_HundredActions_AreApplied()
    {
        await Table.SubmitTransactionAsync(Additions(100));

        Assert.Equal(100, (await Rows(null)).Length);
    }

    [TableFact]
    public void Submit_Synchronous_DoesTheSame()
    {
        Table.SubmitTransaction(Additions(2));

        var failure = Assert.Throws<TableTransactionFailedException>(() => Table.SubmitTransaction(Additions(1)));

        Assert.Equal(409, failure.Status);
        Assert.Equal(2, Table.Query<TableEntity>().Count());
    }

    private static TableEntity Changed(string row) => new("p", row) { ["B"] = 2 };

    private static IEnumerable<TableTransactionAction> Additions(int count) =>
        Enumerable.Range(0, count).Select(i => new TableTransactionAction(Add, new TableEntity("p", $"{i:000}")));

    private async Task<TableTransactionFailedException> AssertFailed(
        int status,
        string code,
        IEnumerable<TableTransactionAction> actions
    )
    {
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() =>
            Table.SubmitTransactionAsync(actions)
        );
        Assert.Equal((status, code), (failure.Status, failure.ErrorCode));
        return failure;
    }
}

using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Qianwen.Conformance.Tables.Running;
using static Azure.Data.Tables.TableTransactionActionType;

namespace Qianwen.Conformance.Tables;

/// <summary>
/// Documented rules of Azure Table storage that its emulator Azurite (3.35) does not hold an application to. The local
/// host does, so that they are met before the cloud; what Azurite does instead stands at each.
/// </summary>
public abstract class EntityServiceRuleConformance(ITableBackend backend) : TableConformance(backend)
{
    [AzuriteDiffers("It takes an entity of any size.")]
    [TableFact]
    public async Task Add_EntityOverOneMegabyte_IsEntityTooLarge()
    {
        var entity = new TableEntity("p", "r");
        for (var i = 0; i < 17; i++)
        {
            entity[$"V{i}"] = new byte[64 * 1024];
        }

        await AssertRefused(400, TableErrorCode.EntityTooLarge.ToString(), () => Table.AddEntityAsync(entity));
    }

    [AzuriteDiffers("It does not count properties.")]
    [TableFact]
    public async Task Add_Property253_IsTooManyProperties()
    {
        await Table.AddEntityAsync(WithProperties("fits", 252));

        await AssertRefused(
            400,
            TableErrorCode.TooManyProperties.ToString(),
            () => Table.AddEntityAsync(WithProperties("r", 253))
        );
    }

    [AzuriteDiffers("It does not count properties.")]
    [TableFact]
    public async Task Merge_TogetherOver252Properties_IsTooManyProperties()
    {
        await Table.AddEntityAsync(WithProperties("r", 252));

        await AssertRefused(
            400,
            TableErrorCode.TooManyProperties.ToString(),
            () => Table.UpsertEntityAsync(new TableEntity("p", "r") { ["More"] = 1 })
        );
    }

    [AzuriteDiffers("It takes any text as a property name.")]
    [TableTheory]
    [InlineData("with-dash")]
    [InlineData("with space")]
    [InlineData("1st")]
    public async Task Add_PropertyNameIsNoIdentifier_IsPropertyNameInvalid(string name) =>
        await AssertRefused(
            400,
            TableErrorCode.PropertyNameInvalid.ToString(),
            () => Table.AddEntityAsync(new TableEntity("p", "r") { [name] = 1 })
        );

    [AzuriteDiffers("It takes a property name of any length.")]
    [TableFact]
    public async Task Add_PropertyNameOver255Characters_IsPropertyNameTooLong()
    {
        await Table.AddEntityAsync(new TableEntity("p", "fits") { [new string('n', 255)] = 1 });

        await AssertRefused(
            400,
            TableErrorCode.PropertyNameTooLong.ToString(),
            () => Table.AddEntityAsync(new TableEntity("p", "r") { [new string('n', 256)] = 1 })
        );
    }

    [AzuriteDiffers("It takes instants before 1601.")]
    [TableFact]
    public async Task Add_InstantBefore1601_IsOutOfRange()
    {
        var first = new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await Table.AddEntityAsync(new TableEntity("p", "fits") { ["V"] = first });

        await AssertRefused(
            400,
            TableErrorCode.OutOfRangeInput.ToString(),
            () => Table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = first.AddTicks(-1) })
        );
    }

    [AzuriteDiffers("It applies a transaction over several partitions.")]
    [TableFact]
    public async Task Submit_TwoPartitions_IsCommandsInBatchActOnDifferentPartitions()
    {
        await AssertFailed(
            400,
            TableErrorCode.CommandsInBatchActOnDifferentPartitions.ToString(),
            [new(Add, new TableEntity("p", "r")), new(Add, new TableEntity("q", "s"))]
        );

        Assert.Empty(await Rows(null));
    }

    [AzuriteDiffers("Its refusal is no answer that the official client can read.")]
    [TableFact]
    public async Task Submit_HundredAndOneActions_IsInvalidInputAndAppliesNone()
    {
        await AssertFailed(400, TableErrorCode.InvalidInput.ToString(), Additions(101));

        Assert.Empty(await Rows(null));
    }

    private async Task AssertFailed(int status, string code, IEnumerable<TableTransactionAction> actions)
    {
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() =>
            Table.SubmitTransactionAsync(actions)
        );
        Assert.Equal((status, code), (failure.Status, failure.ErrorCode));
    }

    private static IEnumerable<TableTransactionAction> Additions(int count) =>
        Enumerable.Range(0, count).Select(i => new TableTransactionAction(Add, new TableEntity("p", $"{i:000}")));

    private static TableEntity WithProperties(string row, int count)
    {
        var entity = new TableEntity("p", row);
        for (var i = 0; i < count; i++)
        {
            entity[$"V{i}"] = i;
        }

        return entity;
    }
}

using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Qianwen.Conformance.Tables.Running;

namespace Qianwen.Conformance.Tables;

/// <summary>The limits of the table service data model.</summary>
public abstract class EntityLimitConformance(ITableBackend backend) : TableConformance(backend)
{
    [TableTheory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\u0001b")]
    [InlineData("a\u0085b")]
    public async Task Add_KeyHasADisallowedCharacter_IsBadRequest(string key)
    {
        await AssertBadRequest(new TableEntity(key, "r"));
        await AssertBadRequest(new TableEntity("p", key));
    }

    [TableTheory]
    [InlineData("it's")]
    [InlineData("a b+c%d&e=f")]
    [InlineData("()='',$;:@!*~^|<>[]{}\"`")]
    [InlineData("霸王茶姬🍵")]
    [InlineData("")]
    [InlineData("..")]
    public async Task Add_KeyHasAnyOtherCharacter_IsFoundByEveryOperation(string key)
    {
        await Table.AddEntityAsync(new TableEntity(key, key) { ["A"] = 1 });
        await Table.UpsertEntityAsync(new TableEntity(key, key) { ["A"] = 2 });
        var read = (await Table.GetEntityAsync<TableEntity>(key, key)).Value;
        var queried = await Rows(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}"));
        await Table.DeleteEntityAsync(key, key);

        Assert.Equal((key, key, 2), (read.PartitionKey, read.RowKey, read["A"]));
        Assert.Equal([key], queried);
        Assert.Empty(await Rows(null));
    }

    [TableFact]
    public async Task Add_KeyIsOneKibibyte_IsStored()
    {
        var key = new string('k', 512);

        await Table.AddEntityAsync(new TableEntity(key, key));

        Assert.Equal([key], await Rows(null));
    }

    [TableFact]
    public async Task Add_KeyTooLong_IsBadRequest() =>
        await AssertBadRequest(new TableEntity("p", new string('k', 1025)));

    [TableFact]
    public async Task Add_StringOver32KCharacters_IsPropertyValueTooLarge()
    {
        await Table.AddEntityAsync(new TableEntity("p", "fits") { ["V"] = new string('v', 32 * 1024) });

        await AssertRefused(
            400,
            TableErrorCode.PropertyValueTooLarge.ToString(),
            () => Table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = new string('v', (32 * 1024) + 1) })
        );
    }

    [TableFact]
    public async Task Add_BinaryOver64KBytes_IsPropertyValueTooLarge()
    {
        await Table.AddEntityAsync(new TableEntity("p", "fits") { ["V"] = new byte[64 * 1024] });

        await AssertRefused(
            400,
            TableErrorCode.PropertyValueTooLarge.ToString(),
            () => Table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = new byte[(64 * 1024) + 1] })
        );
    }

    private async Task AssertBadRequest(TableEntity entity)
    {
        var refusal = await Assert.ThrowsAnyAsync<Azure.RequestFailedException>(() => Table.AddEntityAsync(entity));
        Assert.Equal(400, refusal.Status);
    }
}

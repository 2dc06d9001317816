using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Qianwen.Conformance.Tables.Running;

namespace Qianwen.Conformance.Tables;

/// <summary>Tables themselves: Create Table, Delete Table, Query Tables.</summary>
public abstract class TableLifecycleConformance(ITableBackend backend) : TableConformance(backend)
{
    [TableFact]
    public async Task Create_TableExists_IsTableAlreadyExists() =>
        await AssertRefused(409, TableErrorCode.TableAlreadyExists.ToString(), () => Table.CreateAsync());

    [TableFact]
    public async Task Create_NameDiffersInCaseOnly_IsTableAlreadyExists() =>
        await AssertRefused(
            409,
            TableErrorCode.TableAlreadyExists.ToString(),
            () => Service.CreateTableAsync(Table.Name.ToUpperInvariant())
        );

    [TableFact]
    public async Task CreateIfNotExists_Twice_GivesTheTableOnce()
    {
        var name = NewName();

        var first = await Service.CreateTableIfNotExistsAsync(name);
        await Service.CreateTableIfNotExistsAsync(name);
        await Service.GetTableClient(name).CreateIfNotExistsAsync();

        Assert.Equal(name, first.Value.Name);
        Assert.Single(Service.Query(table => table.Name == name));
        Service.DeleteTable(name);
    }

    [TableTheory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("with-dash")]
    public async Task Create_NameAgainstTheRules_IsBadRequest(string name)
    {
        var table = Service.GetTableClient(name);
        Func<Task>[] ways =
        [
            () => Service.CreateTableAsync(name),
            () => Service.CreateTableIfNotExistsAsync(name),
            () => table.CreateAsync(),
            () => table.CreateIfNotExistsAsync(),
        ];

        foreach (var create in ways)
        {
            Assert.Equal(400, (await Assert.ThrowsAsync<Azure.RequestFailedException>(create)).Status);
        }
    }

    [TableFact]
    public async Task Delete_TableWithEntities_TakesThemAlong()
    {
        var name = NewName();
        var table = Service.GetTableClient(name);
        await table.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));

        await Service.DeleteTableAsync(name);
        await table.CreateAsync();

        Assert.Empty(table.Query<TableEntity>());
        await table.DeleteAsync();
    }

    [TableFact]
    public async Task Delete_TableMissing_AnswersNotFoundWithoutException()
    {
        var response = await Service.GetTableClient(NewName()).DeleteAsync();

        Assert.Equal(404, response.Status);
    }

    [TableFact]
    public void Query_ByName_GivesMatchingTables()
    {
        var name = Table.Name;

        var byExpression = Service.Query(table => table.Name == name).Select(table => table.Name);
        var byText = Service.Query($"TableName eq '{name}'").Select(table => table.Name);

        Assert.Equal([name], byExpression);
        Assert.Equal([name], byText);
    }

    [TableFact]
    public async Task Query_MoreTablesThanAPage_ContinuesOverPages()
    {
        var prefix = NewName();
        string[] names = [prefix + "a", prefix + "b", prefix + "c"];
        foreach (var name in names)
        {
            await Service.CreateTableAsync(name);
        }

        var pages = Service
            .Query($"TableName ge '{prefix}' and TableName lt '{prefix}z'", maxPerPage: 2)
            .AsPages()
            .Select(page => page.Values.Select(table => table.Name).ToArray())
            .Where(page => page.Length > 0)
            .ToArray();

        Assert.Equal(names, pages.SelectMany(page => page));
        Assert.All(pages, page => Assert.InRange(page.Length, 1, 2));
        Assert.All(names, name => Service.DeleteTable(name));
    }

    [TableFact]
    public async Task AnyOperation_TableMissing_IsTableNotFound()
    {
        var missing = Service.GetTableClient(NewName());
        var code = TableErrorCode.TableNotFound.ToString();

        await AssertRefused(404, code, () => missing.AddEntityAsync(new TableEntity("p", "r")));
        await AssertRefused(404, code, () => missing.UpsertEntityAsync(new TableEntity("p", "r")));
        await AssertRefused(404, code, () => missing.GetEntityAsync<TableEntity>("p", "r"));
        await AssertRefused(404, code, async () => await missing.QueryAsync<TableEntity>().ToListAsync());
    }

    [TableFact]
    public void GetTableClient_AnyName_KnowsItsNameAndAccount()
    {
        Assert.StartsWith("t", Table.Name, StringComparison.Ordinal);
        Assert.Equal(Service.AccountName, Table.AccountName);
        Assert.EndsWith("/" + Table.Name, Table.Uri.AbsoluteUri, StringComparison.Ordinal);
    }
}

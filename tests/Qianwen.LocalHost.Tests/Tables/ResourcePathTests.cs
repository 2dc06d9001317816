using Qianwen.LocalHost.Tables.Entities;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tests.Tables;

public sealed class ResourcePathTests
{
    [Theory]
    [InlineData("/Orders", "Orders")]
    [InlineData("/Orders()", "Orders")]
    [InlineData("/", "")]
    public void Parse_Table_IsItsName(string path, string table) =>
        Assert.Equal(new ResourcePath(table, null, null), ResourcePath.Parse(path));

    [Theory]
    [InlineData("/Orders(PartitionKey='p',RowKey='r')", "p", "r")]
    [InlineData("/Orders(PartitionKey='',RowKey='')", "", "")]
    [InlineData("/Orders(PartitionKey='it''s',RowKey='a'',RowKey=''b')", "it's", "a',RowKey='b")]
    [InlineData("/Orders(PartitionKey='a/b',RowKey='(1)')", "a/b", "(1)")]
    public void Parse_Entity_IsItsKey(string path, string partition, string row) =>
        Assert.Equal(new ResourcePath("Orders", new EntityKey(partition, row), null), ResourcePath.Parse(path));

    [Fact]
    public void Parse_TableByName_IsTheName() =>
        Assert.Equal(new ResourcePath("Tables", null, "Orders"), ResourcePath.Parse("/Tables('Orders')"));

    [Theory]
    [InlineData("/Orders(")]
    [InlineData("/Orders(RowKey='r')")]
    [InlineData("/Orders(PartitionKey='it's',RowKey='r')")]
    [InlineData("/a/b")]
    public void Parse_AnythingElse_IsInvalidInput(string path) =>
        Assert.Equal("InvalidInput", Assert.Throws<TableServiceException>(() => ResourcePath.Parse(path)).Code);
}

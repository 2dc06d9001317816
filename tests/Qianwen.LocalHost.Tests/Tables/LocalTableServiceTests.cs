using System.Text;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tables;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tests.Tables;

/// <summary>Requests that the official client never sends, refused as the service refuses them.</summary>
public sealed class LocalTableServiceTests : IAsyncLifetime
{
    private readonly LocalDatabase _database = LocalDatabase.InMemory();
    private LocalTableService _service = null!;

    public async Task InitializeAsync()
    {
        _service = LocalTableService.Open(_database, TimeProvider.System, new Uri("https://a.table.localhost/"));
        Assert.Equal(204, (await SendAsync("POST", "/Tables", """{"TableName":"Orders"}""")).Status);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Theory]
    [InlineData("POST", "/Orders", """{"PartitionKey":"p"}""", 400, "PropertiesNeedValue")]
    [InlineData("POST", "/Orders", "not json", 400, "InvalidInput")]
    [InlineData("POST", "/Tables", """{"Name":"Orders"}""", 400, "InvalidInput")]
    [InlineData("POST", "/Tables", "[]", 400, "InvalidInput")]
    [InlineData("POST", "/Tables", """{"TableName":"tables"}""", 400, "InvalidResourceName")]
    [InlineData("POST", "/Tables", """{"TableName":"ab"}""", 400, "OutOfRangeInput")]
    [InlineData("DELETE", "/Tables('Missing')", "", 404, "ResourceNotFound")]
    [InlineData("DELETE", "/Orders(PartitionKey='p',RowKey='r')", "", 400, "MissingRequiredHeader")]
    [InlineData("PUT", "/Orders(PartitionKey='p%2Fq',RowKey='r')", "{}", 400, "OutOfRangeInput")]
    [InlineData("PUT", "/Orders", "{}", 501, "NotImplemented")]
    [InlineData("GET", "/a/b", "", 400, "InvalidInput")]
    [InlineData("GET", "/Orders()?$filter=A%20eq", "", 400, "InvalidInput")]
    [InlineData("GET", "/Orders()?$top=many", "", 400, "InvalidInput")]
    [InlineData("POST", "/$batch", "no batch", 400, "InvalidInput")]
    public async Task AnswerAsync_RequestAgainstTheRules_IsRefused(
        string method,
        string path,
        string body,
        int status,
        string code
    )
    {
        var reply = await SendAsync(method, path, body);

        Assert.Equal((status, code), (reply.Status, reply.Headers["x-ms-error-code"]));
    }

    [Fact]
    public async Task AnswerAsync_KeyTooLong_IsKeyValueTooLarge()
    {
        var reply = await SendAsync("PUT", $"/Orders(PartitionKey='p',RowKey='{new string('r', 1025)}')", "{}");

        Assert.Equal("KeyValueTooLarge", reply.Headers["x-ms-error-code"]);
    }

    [Fact]
    public async Task AnswerAsync_MergeByItsOldVerb_IsAMerge()
    {
        await SendAsync("PUT", "/Orders(PartitionKey='p',RowKey='r')", """{"A":1}""");
        await SendAsync("MERGE", "/Orders(PartitionKey='p',RowKey='r')", """{"B":2}""");

        var reply = await SendAsync("GET", "/Orders(PartitionKey='p',RowKey='r')?$select=A,B", "");

        Assert.EndsWith("\"A\":1,\"B\":2}", Encoding.UTF8.GetString(reply.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerAsync_BatchOver4Megabytes_IsRequestBodyTooLarge()
    {
        var batch = TableRequest.Create(
            "POST",
            "/$batch",
            null,
            "multipart/mixed; boundary=b",
            new byte[(4 << 20) + 1]
        );

        Assert.Equal(413, (await _service.AnswerAsync(batch)).Status);
    }

    [Fact]
    public async Task AnswerAsync_BatchOnTwoTables_IsRefusedAtTheSecond()
    {
        await SendAsync("POST", "/Tables", """{"TableName":"Carts"}""");
        var batch = Batch(
            Part("POST", "/Orders", """{"PartitionKey":"p","RowKey":"1"}"""),
            Part("POST", "/Carts", """{"PartitionKey":"p","RowKey":"2"}""")
        );

        var reply = await _service.AnswerAsync(batch);

        Assert.Equal(202, reply.Status);
        Assert.Contains(
            "1:All commands in a batch must operate on same entity group.",
            Encoding.UTF8.GetString(reply.Body),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AnswerAsync_PartOfABatchWithoutRequestLine_IsInvalidInput()
    {
        var reply = await _service.AnswerAsync(Batch("nothing\r\n\r\n"));

        Assert.Equal((400, "InvalidInput"), (reply.Status, reply.Headers["x-ms-error-code"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n")]
    [InlineData("--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n")]
    public async Task AnswerAsync_BatchNotWellFormed_IsInvalidInput(string body)
    {
        var batch = TableRequest.Create(
            "POST",
            "/$batch",
            null,
            "multipart/mixed; boundary=b",
            Encoding.UTF8.GetBytes(body)
        );

        Assert.Equal("InvalidInput", (await _service.AnswerAsync(batch)).Headers["x-ms-error-code"]);
    }

    private static string Part(string method, string path, string body) =>
        $"{method} https://a.table.localhost{path} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{body}";

    private static TableRequest Batch(params string[] parts)
    {
        var text = new StringBuilder("--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n");
        foreach (var part in parts)
        {
            text.Append("--c\r\nContent-Type: application/http\r\n\r\n").Append(part).Append("\r\n");
        }

        text.Append("--c--\r\n--b--\r\n");
        return TableRequest.Create(
            "POST",
            "/$batch",
            null,
            "multipart/mixed; boundary=b",
            Encoding.UTF8.GetBytes(text.ToString())
        );
    }

    private Task<TableReply> SendAsync(string method, string path, string body) =>
        _service.AnswerAsync(TableRequest.Create(method, path, null, "application/json", Encoding.UTF8.GetBytes(body)));
}

using Qianwen.LocalHost.Tables.Entities;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tests.Tables;

public sealed class EntityTagTests
{
    private static readonly DateTime s_timestamp = new DateTime(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc).AddTicks(7);

    [Fact]
    public void Format_Timestamp_IsTheWeakETagOfTheService() =>
        Assert.Equal("W/\"datetime'2026-05-01T08%3A00%3A00.0000007Z'\"", EntityTag.Format(s_timestamp));

    [Theory]
    [InlineData("W/\"datetime'2026-05-01T08%3A00%3A00.0000007Z'\"")]
    [InlineData("W/\"datetime'2026-05-01T08:00:00.0000007Z'\"")]
    public void Parse_EscapedOrNot_IsTheTimestamp(string etag) => Assert.Equal(s_timestamp, EntityTag.Parse(etag));

    [Theory]
    [InlineData("")]
    [InlineData("\"datetime'2026-05-01T08%3A00%3A00.0000007Z'\"")]
    [InlineData("W/\"datetime'soon'\"")]
    [InlineData("W/\"x\", W/\"y\"")]
    public void Parse_NoETagOfAnEntity_IsInvalidInput(string etag) =>
        Assert.Equal("InvalidInput", Assert.Throws<TableServiceException>(() => EntityTag.Parse(etag)).Code);
}

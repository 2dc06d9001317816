using System.Text;
using Qianwen.Cli.Client;
using Qianwen.Contracts.Conversations;

namespace Qianwen.Cli.Tests.Client;

public sealed class EventStreamReaderTests
{
    private const string Text =
        """{"type":"text","id":"i1","at":"2026-11-23T12:00:00+08:00","role":"assistant","text":"好"}""";

    [Fact]
    public async Task ReadAsync_Events_GiveItemsWithTheirIds()
    {
        var items = await ReadAsync($": keep-alive\n\nid: 7\ndata: {Text}\n\nevent: text\nid: 8\ndata: {Text}\n\n");

        Assert.Equal(["7", "8"], items.Select(item => item.EventId));
        Assert.Equal(Text, items[0].Json);
        Assert.Equal("好", Assert.IsType<TextItem>(items[0].Item).Text);
    }

    [Fact]
    public async Task ReadAsync_DataOverSeveralLines_IsOneLine()
    {
        var items = await ReadAsync(
            "id: 1\ndata: {\"type\":\"text\",\"id\":\"i1\",\ndata: \"at\":\"2026-11-23T12:00:00+08:00\",\"role\":\"user\",\"text\":\"a\"}\n\n"
        );

        Assert.DoesNotContain('\n', Assert.Single(items).Json);
    }

    [Theory]
    [InlineData("data: {\"type\":\"hologram\",\"id\":\"i1\",\"at\":\"2026-11-23T12:00:00+08:00\"}")]
    [InlineData("data:")]
    public async Task ReadAsync_UnknownEvent_IsPassedOver(string line)
    {
        var items = await ReadAsync($"id: 1\n{line}\n\nid: 2\ndata: {Text}\n\n");

        Assert.Equal("2", Assert.Single(items).EventId);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"type":"text","id":"i1"}""")]
    public async Task ReadAsync_DamagedEvent_IsAnError(string data) =>
        await Assert.ThrowsAnyAsync<System.Text.Json.JsonException>(() => ReadAsync($"id: 1\ndata: {data}\n\n"));

    [Fact]
    public async Task ReadAsync_EndsWithinAnEvent_GivesOnlyWholeOnes()
    {
        var items = await ReadAsync($"id: 1\ndata: {Text}\n\nid: 2\ndata: {Text[..20]}");

        Assert.Single(items);
    }

    private static async Task<List<ReceivedItem>> ReadAsync(string stream)
    {
        var items = new List<ReceivedItem>();
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(stream));
        await foreach (var item in EventStreamReader.ReadAsync(bytes, CancellationToken.None))
        {
            items.Add(item);
        }

        return items;
    }
}

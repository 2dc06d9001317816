using Azure.Data.Tables;
using Qianwen.Conformance.Tables.Running;

namespace Qianwen.Conformance.Tables;

/// <summary>Property types: each value comes back as it was written and of the type it was written as.</summary>
public abstract class EntityTypeConformance(ITableBackend backend) : TableConformance(backend)
{
    private static readonly DateTimeOffset s_instant = new(2026, 5, 1, 8, 30, 0, 123, TimeSpan.Zero);

    public static TheoryData<object> Values =>
        [
            "",
            "伯牙绝弦 'a' \"b\" \\ <&> 🍵\n",
            int.MinValue,
            int.MaxValue,
            long.MinValue,
            long.MaxValue,
            0L,
            3.0,
            0.1,
            -1.5e300,
            double.NaN,
            true,
            false,
            Guid.Parse("6bc44494-d2b7-4738-8f87-acd692226a5c"),
        ];

    [TableTheory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task Get_AnyValue_HasTheTypeAndValueWritten(object value)
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = value });

        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value["V"];
        var queried = Table.Query<TableEntity>().Single()["V"];

        Assert.Equal(value, read);
        Assert.Equal(value, queried);
    }

    [TableFact]
    public async Task Get_Instants_AreUtcToATick()
    {
        var ticks = s_instant.AddTicks(7);
        await Table.AddEntityAsync(
            new TableEntity("p", "r")
            {
                ["Offset"] = ticks.ToOffset(TimeSpan.FromHours(8)),
                ["Utc"] = ticks.UtcDateTime,
            }
        );

        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(ticks, read.GetDateTimeOffset("Offset"));
        Assert.Equal(ticks.UtcDateTime, read.GetDateTime("Utc"));
    }

    [TableFact]
    public async Task Get_Binaries_AreByteForByte()
    {
        byte[] bytes = [0, 1, 254, 255];
        await Table.AddEntityAsync(
            new TableEntity("p", "r")
            {
                ["Bytes"] = bytes,
                ["Data"] = BinaryData.FromBytes(bytes),
                ["Empty"] = Array.Empty<byte>(),
            }
        );

        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(bytes, read.GetBinary("Bytes"));
        Assert.Equal(bytes, read.GetBinaryData("Data").ToArray());
        Assert.Empty(read.GetBinary("Empty"));
    }

    [TableFact]
    public async Task Get_NullProperty_IsNotStored()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Nothing"] = null });

        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.False(read.ContainsKey("Nothing"));
    }

    [TableFact]
    public async Task Get_EntityOfAnApplication_IsWhatWasWritten()
    {
        var order = FullOrder();
        await Table.AddEntityAsync(order);

        var read = (await Table.GetEntityAsync<Order>("p", "r")).Value;

        Assert.Equal(order.Photo, read.Photo);
        Assert.Equal(order.Receipt!.ToArray(), read.Receipt!.ToArray());
        Assert.Equal(
            order with
            {
                Photo = null,
                Receipt = null,
                Draft = null,
                ETag = default,
                Timestamp = null,
            },
            read with
            {
                Photo = null,
                Receipt = null,
                ETag = default,
                Timestamp = null,
            }
        );
        Assert.NotNull(read.Timestamp);
        Assert.NotEqual(default, read.ETag);
    }

    [TableFact]
    public async Task Get_EntityOfAnApplication_StoresEnumsByNameAndHonoursDataMembers()
    {
        await Table.AddEntityAsync(FullOrder());

        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal("Friday", read["Day"]);
        Assert.Equal("Chagee", read["store"]);
        Assert.False(read.ContainsKey("Shop"));
        Assert.False(read.ContainsKey("Draft"));
    }

    [TableFact]
    public async Task Update_PropertyChangesItsType_TakesTheNewType()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = 5L });
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["V"] = "five" });

        Assert.Equal("five", (await Table.GetEntityAsync<TableEntity>("p", "r")).Value["V"]);
    }

    private static Order FullOrder() =>
        new()
        {
            PartitionKey = "p",
            RowKey = "r",
            Item = "伯牙绝弦",
            Cups = 40,
            TotalFen = 88_000_000_000,
            Score = 4,
            Paid = true,
            Id = Guid.Parse("6bc44494-d2b7-4738-8f87-acd692226a5c"),
            Placed = s_instant.UtcDateTime,
            Due = s_instant.AddMinutes(30),
            Photo = [1, 2, 3],
            Receipt = BinaryData.FromString("paid"),
            Day = DayOfWeek.Friday,
            Shop = "Chagee",
            Draft = "not stored",
        };
}

using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace Qianwen.Conformance.Tables;

/// <summary>An entity of an application, with a property of each type.</summary>
public sealed record Order : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Item { get; set; }

    public int Cups { get; set; }

    public int? Trips { get; set; }

    public long TotalFen { get; set; }

    public double Score { get; set; }

    public bool Paid { get; set; }

    public Guid Id { get; set; }

    public DateTime Placed { get; set; } = DateTime.UnixEpoch;

    public DateTimeOffset Due { get; set; } = DateTimeOffset.UnixEpoch;

    public byte[]? Photo { get; set; }

    public BinaryData? Receipt { get; set; }

    public DayOfWeek Day { get; set; }

    [DataMember(Name = "store")]
    public string? Shop { get; set; }

    [IgnoreDataMember]
    public string? Draft { get; set; }
}

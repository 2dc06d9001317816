using System.Globalization;
using System.Text.RegularExpressions;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tables.Entities;

/// <summary>ETags of entities: the timestamp in the form <c>W/"datetime'2024-05-01T08%3A00%3A00.0000000Z'"</c>.</summary>
internal static partial class EntityTag
{
    public const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Format(DateTime timestamp)
    {
        var text = timestamp.ToString(TimestampFormat, CultureInfo.InvariantCulture);
        return $"W/\"datetime'{Uri.EscapeDataString(text)}'\"";
    }

    /// <summary>The timestamp in an ETag; refuses text that no entity ever had as its ETag.</summary>
    public static DateTime Parse(string etag)
    {
        var match = Form.Match(etag);
        var text = match.Success ? Uri.UnescapeDataString(match.Groups["timestamp"].Value) : "";
        return DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var timestamp
        )
            ? timestamp.UtcDateTime
            : throw TableErrors.InvalidETag(etag);
    }

    [GeneratedRegex("^W/\"datetime'(?<timestamp>[^']+)'\"$")]
    private static partial Regex Form { get; }
}

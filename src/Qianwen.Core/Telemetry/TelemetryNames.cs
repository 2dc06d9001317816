namespace Qianwen.Core.Telemetry;

/// <summary>Names in the telemetry.</summary>
public static class TelemetryNames
{
    /// <summary>The meter of the assistant.</summary>
    public const string Meter = "Qianwen";

    /// <summary>Every activity source and every meter of this project, with its parts and its local host.</summary>
    public const string All = "Qianwen*";

    /// <summary>On a span: the kind of item that the person was told, such as <c>ReceiptItem</c>.</summary>
    public const string Told = "qianwen.told";
}

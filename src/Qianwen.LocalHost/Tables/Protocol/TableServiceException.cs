namespace Qianwen.LocalHost.Tables.Protocol;

/// <summary>The service refuses a request, with the HTTP status and error code that Azure Table storage gives.</summary>
internal sealed class TableServiceException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>The refusal as a transaction words it: the index of the command, then the message.</summary>
    public TableServiceException At(int index) => new(Status, Code, $"{index}:{Message}");
}

namespace Qianwen.LocalHost.Faults;

/// <summary>What goes wrong with one request. In every case the function runs.</summary>
public abstract record HttpFault
{
    private HttpFault() { }

    /// <summary>The function runs, and the caller is told that it failed.</summary>
    /// <param name="Status">The status the caller gets, such as 503.</param>
    public sealed record ErrorAfter(int Status) : HttpFault;

    /// <summary>The function runs, and the connection breaks before the answer.</summary>
    public sealed record LostReply : HttpFault;

    /// <summary>The function runs late.</summary>
    /// <param name="Delay">How late, on the host's clock.</param>
    public sealed record Slow(TimeSpan Delay) : HttpFault;
}

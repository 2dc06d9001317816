namespace Qianwen.LocalHost.Messaging.Amqp;

/// <summary>What a link's address names: a queue or its dead letters, and whether its messages or its management node.</summary>
/// <param name="Address">The queue, or its dead-letter sub-queue.</param>
/// <param name="IsManagement">True for <c>…/$management</c>.</param>
internal readonly record struct EntityPath(QueueAddress Address, bool IsManagement)
{
    /// <summary>The node where clients put their tokens.</summary>
    public const string Cbs = "$cbs";

    private const string Management = "/$management";

    /// <summary>Reads an address: a path, or a URI that ends in one.</summary>
    public static EntityPath Parse(string address)
    {
        var path = address.Contains("://", StringComparison.Ordinal)
            ? Uri.UnescapeDataString(new Uri(address).AbsolutePath)
            : address;
        path = path.Trim('/');
        return path.EndsWith(Management, StringComparison.OrdinalIgnoreCase)
            ? new EntityPath(QueueAddress.Parse(path[..^Management.Length]), true)
            : new EntityPath(QueueAddress.Parse(path), false);
    }
}

namespace Qianwen.LocalHost.Messaging;

/// <summary>A queue, or its dead-letter sub-queue, which the service calls <c>queue/$deadletterqueue</c>.</summary>
public readonly record struct QueueAddress(string Queue, bool IsDeadLetter)
{
    private const string DeadLetterSuffix = "/$deadletterqueue";

    /// <summary>The entity path, as the service writes it.</summary>
    public string Path => IsDeadLetter ? Queue + DeadLetterSuffix : Queue;

    /// <summary>Reads an entity path.</summary>
    public static QueueAddress Parse(string path) =>
        path.EndsWith(DeadLetterSuffix, StringComparison.OrdinalIgnoreCase)
            ? new QueueAddress(path[..^DeadLetterSuffix.Length], true)
            : new QueueAddress(path, false);

    /// <inheritdoc />
    public override string ToString() => Path;
}
